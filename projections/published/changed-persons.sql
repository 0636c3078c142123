-- Which persons have events after that index, or are among these others?
select substr(stream, 8) from log where index > $after::integer and starts_with(stream, 'person-')
union all
select unnest($others::varchar[])
