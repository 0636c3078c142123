-- Which hires were there, one a row, by what is known now? Category and gender are of the state after it.
select
  m.person,
  m.date,
  m.ordinal,
  m.to_unit as unit,
  s.category,
  s.gender,
  s.employment,
  m.post,
  s.spell,
  m.decision,
  m.event
from movement as m
left join person_state as s
  on s.person = m.person and s.valid_from = m.date and s.ordinal = m.ordinal
  and s.known_to = 2147483647 /*of s.person*/
where m.known_to = 2147483647 and m.action = 'hire' /*of m.person*/
