-- Which days are there, and to which periods do they belong?
select
  cast(day as date) as date,
  year(day) as year,
  strftime(day, '%Y') || '-Q' || quarter(day) as quarter,
  strftime(day, '%Y-%m') as month,
  strftime(day, '%G-W%V') as week,
  isodow(day) as weekday,
  dayofmonth(day) = 1 as month_start,
  dayofmonth(day) = 1 and month(day) in (1, 4, 7, 10) as quarter_start,
  dayofyear(day) = 1 as year_start
from generate_series(date '1990-01-01', date '2049-12-31', interval 1 day) as days(day)
