-- How many persons were hired in a period?
-- The group is the one that the person came into.
with
  stand as (
    select
      p.*,
      m.route,
      m.distinction,
      m.replaces,
      m.date as since,
      m.date + 1 as until
    from movement as m
    join person_state as p
      on p.person = m.person and p.valid_from = m.date and p.ordinal = m.ordinal
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and $from::date <= p.valid_from and p.valid_from < $to::date
    where m.known_from <= $knownAt::integer and $knownAt::integer < m.known_to
      and $from::date <= m.date and m.date < $to::date
      and m.action = 'hire'
  ),
  hired as (/*grouped stand*/)
select count(*) as count
from hired
