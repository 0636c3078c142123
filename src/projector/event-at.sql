-- Which event is stored with that index?
select event from log where index = $index::integer;
