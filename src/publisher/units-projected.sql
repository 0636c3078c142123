-- In which units do these persons stand by what is known now?
select distinct coalesce(unnest([unit, host_unit]), 'unknown') as unit
from person_state
where known_to = 2147483647 and person in (select unnest($persons::varchar[]));
