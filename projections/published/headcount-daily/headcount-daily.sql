-- How many persons were there on each day, in each group of people alike? In the dialect of both databases.
select c.date, coalesce(s.unit, 'unknown') as unit, coalesce(s.category, 'unknown') as category,
  coalesce(s.gender, 'unknown') as gender, 'home' as basis, count(*) as count
from /*rows of calendar*/ as c
join /*rows of person_state*/ as s
  on s.employed and s.valid_from <= c.date and (s.valid_to is null or c.date < s.valid_to)
group by c.date, coalesce(s.unit, 'unknown'), coalesce(s.category, 'unknown'), coalesce(s.gender, 'unknown')
union all
select c.date, coalesce(s.host_unit, 'unknown') as unit, coalesce(s.category, 'unknown') as category,
  coalesce(s.gender, 'unknown') as gender, 'host' as basis, count(*) as count
from /*rows of calendar*/ as c
join /*rows of person_state*/ as s
  on s.employed and s.valid_from <= c.date and (s.valid_to is null or c.date < s.valid_to)
group by c.date, coalesce(s.host_unit, 'unknown'), coalesce(s.category, 'unknown'), coalesce(s.gender, 'unknown')
