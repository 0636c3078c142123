-- How many persons were there on each day, in each group of people alike? In the dialect of both databases.
-- Each day is counted by itself, so that only those days are counted that somebody asks for.
select c.date, heads.unit, heads.category, heads.gender, b.basis, heads.count
from /*rows of calendar*/ as c
cross join (values ('home'), ('host')) as b(basis)
cross join lateral (
  select
    case b.basis when 'home' then s.unit else s.host_unit end as unit,
    coalesce(s.category, 'unknown') as category,
    coalesce(s.gender, 'unknown') as gender,
    count(*) as count
  from /*rows of person_state*/ as s
  where s.employed and s.valid_from <= c.date and c.date < coalesce(s.valid_to, date '9999-12-31')
  group by 1, 2, 3
) as heads
