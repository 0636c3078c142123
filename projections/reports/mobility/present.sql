-- How many persons stood in each group at some time of each period, be it for a part of one day only?
with
  periods as (select unnest($starts::date[]) as start, unnest($ends::date[]) as finish),
  stand as (
    select
      p.*,
      periods.start as period,
      greatest(p.valid_from, periods.start) as since,
      greatest(least(p.valid_to, periods.finish), greatest(p.valid_from, periods.start) + 1) as until
    from person_state as p
    join periods
      on p.valid_from < periods.finish
      and (periods.start < p.valid_to or (p.valid_from = p.valid_to and periods.start <= p.valid_to))
    where p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
  ),
  standing as (/*grouped stand*/)
select period, groups, count(distinct person) as present
from standing
group by period, groups
order by period, groups
