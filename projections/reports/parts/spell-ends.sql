-- Which separation ended each spell of employment by a day? A part of the reports' queries.
select m.person, p.spell, m.event, m.date, m.kind, m.reason, m.class, m.legal_basis
from movement as m
join person_state as p
  on p.person = m.person and p.valid_from = m.date and p.ordinal = m.ordinal
  and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
where m.known_from <= $knownAt::integer and $knownAt::integer < m.known_to
  and m.action = 'separate' and m.date <= $asOf::date
