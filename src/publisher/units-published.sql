-- In which units do these persons stand by what is published?
select distinct coalesce(stands.unit, 'unknown') as unit
from reporting.person_state as s
cross join lateral (values (s.unit), (s.host_unit)) as stands(unit)
where s.person = any($1);
