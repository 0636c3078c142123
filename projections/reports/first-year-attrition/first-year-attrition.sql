-- Of the people hired in each period and group, how many were gone within twelve months, as seen at the end of a day?
-- The group is the one that they were hired into.
with
  hires as (
    select *
    from movement
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and $from::date <= date and date < $to::date and date <= $asOf::date
      and action = 'hire'
  ),
  spells as (
    select person, spell, max(valid_to) as ended
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to and employed
      and $from::date < valid_to
      and person in (select person from hires)
    group by person, spell
  ),
  stand as (
    select
      p.*,
      m.date,
      spells.ended,
      cast(m.date + to_months(12) as date) as anniversary,
      m.date as since,
      m.date + 1 as until
    from hires as m
    join person_state as p
      on p.person = m.person and p.valid_from = m.date and p.ordinal = m.ordinal
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and $from::date <= p.valid_from and p.valid_from < $to::date
    join spells on spells.person = p.person and spells.spell = p.spell
  ),
  hired as (/*grouped stand*/),
  outcomes as (
    select
      *,
      case
        when ended <= $asOf::date and ended < anniversary then 'gone'
        when anniversary <= $asOf::date + 1 then 'stayed'
        else 'pending'
      end as outcome
    from hired
  ),
  periods as (select unnest($starts::date[]) as start)
select
  periods.start as period,
  groups,
  count(*) as hires,
  count(*) filter (outcome = 'gone') as gone,
  count(*) filter (outcome = 'stayed') as stayed,
  count(*) filter (outcome = 'pending') as pending
from outcomes
asof join periods on outcomes.date >= periods.start
group by periods.start, groups
order by periods.start, groups
