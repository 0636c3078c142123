-- How many persons left in each period and group, by class?
-- The group of a leaver is the one of the day before leaving; of somebody who came on that very day, the one of the day.
with
  stand as (
    select
      p.*,
      m.date,
      m.event as leaving,
      m.kind,
      m.reason,
      m.class,
      m.legal_basis,
      greatest(p.valid_from, m.date - 1) as since,
      greatest(p.valid_from, m.date - 1) + 1 as until
    from movement as m
    join person_state as p
      on p.person = m.person and p.valid_to = m.date
      and case m.ordinal
        when 0 then p.valid_from < m.date
        else p.valid_from = m.date and p.ordinal = m.ordinal - 1
      end
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and $from::date <= p.valid_to and p.valid_to < $to::date
    where m.known_from <= $knownAt::integer and $knownAt::integer < m.known_to
      and $from::date <= m.date and m.date < $to::date
      and m.action = 'separate'
  ),
  leavers as (/*grouped stand*/),
  periods as (select unnest($starts::date[]) as start)
select
  periods.start as period,
  groups,
  count(*) as separations,
  count(*) filter (class = 'voluntary') as voluntary,
  count(*) filter (class = 'involuntary') as involuntary,
  count(*) filter (class = 'other') as other,
  count(*) filter (class is null or class not in ('voluntary', 'involuntary', 'other')) as unknown
from leavers
asof join periods on leavers.date >= periods.start
group by periods.start, groups
order by periods.start, groups
