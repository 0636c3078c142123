-- How many movements inside were there in each period and group, and how many persons moved?
-- The group is the one that the person stands in after the movement.
with
  stand as (
    select
      p.*,
      m.date,
      m.event as moving,
      coalesce(m.kind, m.action) as kind,
      m.date as since,
      m.date + 1 as until
    from movement as m
    join person_state as p
      on p.person = m.person and p.valid_from = m.date and p.ordinal = m.ordinal
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and $from::date <= p.valid_from and p.valid_from < $to::date
    where m.known_from <= $knownAt::integer and $knownAt::integer < m.known_to
      and $from::date <= m.date and m.date < $to::date
      and m.action in ('rotate', 'return', 'relieve')
      /*of which*/
  ),
  moved as (/*grouped stand*/),
  periods as (select unnest($starts::date[]) as start)
select
  periods.start as period,
  groups,
  count(*) as turns,
  count(distinct person) as persons
from moved
asof join periods on moved.date >= periods.start
group by periods.start, groups
order by periods.start, groups
