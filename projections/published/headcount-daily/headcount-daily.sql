-- How many persons were there on each day, in each group of people alike? In the dialect of both databases.
select c.date, s.unit, s.category, s.gender, s.basis, s.count
from /*rows of calendar*/ as c
join /*rows of headcount_spans*/ as s
  on s.valid_from <= c.date and c.date < coalesce(s.valid_to, date '9999-12-31')
