-- Which event is at that index of the ledger?
select event from log where index = $index::integer;
