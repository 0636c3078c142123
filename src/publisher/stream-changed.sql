-- Has that stream events after that index?
select count(*) > 0 as changed from log where index > $after::integer and stream = $stream::varchar;
