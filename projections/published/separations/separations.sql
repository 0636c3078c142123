-- Which separations were there, one a row, by what is known now? Unit, category and so on are of the state before it.
select
  m.person,
  m.date,
  m.ordinal,
  m.kind,
  m.class,
  coalesce(m.reason, 'not-recorded') as reason,
  m.legal_basis,
  m.from_unit as unit,
  m.from_host as host_unit,
  s.category,
  s.gender,
  m.post,
  s.spell,
  s.hire_date,
  m.date - s.hire_date as days_served,
  m.decision,
  m.event
from movement as m
left join (
  select *, case when valid_from = valid_to then ordinal + 1 else 0 end as next_step
  from person_state
  where known_to = 2147483647 /*of person*/
) as s
  on s.person = m.person and s.valid_to = m.date and s.next_step = m.ordinal
where m.known_to = 2147483647 and m.action = 'separate' /*of m.person*/
