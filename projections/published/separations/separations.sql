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
left join person_state as s
  on s.person = m.person and s.valid_to = m.date
  and case when m.ordinal = 0 then s.valid_from < m.date else s.valid_from = m.date end
  and (m.ordinal = 0 or s.ordinal = m.ordinal - 1)
  and s.known_to = 2147483647 /*changed s.person*/
where m.known_to = 2147483647 and m.action = 'separate' /*changed m.person*/
