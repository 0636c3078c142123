-- Who of those hired does the cell count, with the hire and, of those gone, the separation? A part of an explanation.
select concat_ws(' ', person, spell, date, ordinal) as item, person, event, 1000 as amount
from outcomes
where /*which*/
union all
select concat_ws(' ', outcomes.person, outcomes.spell, outcomes.date, outcomes.ordinal), outcomes.person, left_by.event, 1000
from outcomes
join movement as left_by
  on left_by.person = outcomes.person and left_by.date = outcomes.ended and left_by.action = 'separate'
  and left_by.known_from <= $knownAt::integer and $knownAt::integer < left_by.known_to
where outcome = 'gone' and (/*which*/)
