-- Which persons have events after that index?
select distinct substr(stream, 8) as person
from log
where index > $after::integer and starts_with(stream, 'person-')
limit $limit::integer;
