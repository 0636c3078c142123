-- Which movements inside were there, one a row, by what is known now? Category and gender are of the state after it.
select
  m.person,
  m.date,
  m.ordinal,
  coalesce(m.kind, m.action) as kind,
  m.by_time,
  m.from_unit,
  m.to_unit,
  m.from_host,
  m.to_host,
  nullif(m.until, date '9999-12-31') as until,
  m.post,
  s.category,
  s.gender,
  m.decision,
  m.event
from movement as m
left join person_state as s
  on s.person = m.person and s.valid_from = m.date and s.ordinal = m.ordinal
  and s.known_to = 2147483647 /*of s.person*/
where m.known_to = 2147483647 and m.action in ('rotate', 'return', 'relieve') /*of m.person*/
