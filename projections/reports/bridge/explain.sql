-- Which ways in or out does the cell count, and which event made each: of the person, or of the tree around the person?
-- A part of an explanation.
select
  concat_ws(' ', ways.person, ways.date, ways.step) as item,
  ways.person,
  coalesce(began.event, placed.event) as event,
  1000 as amount
from ways
left join person_state as began
  on began.person = ways.person and began.valid_from = ways.date and began.ordinal = ways.step
  and began.known_from <= $knownAt::integer and $knownAt::integer < began.known_to
left join known as stood
  on ways.step < 0 and stood.person = ways.person
  and stood.valid_from < ways.date and ways.date <= stood.valid_to
left join unit_tree as placed
  on placed.unit = stood.stood_in and placed.valid_from = ways.date
  and placed.known_from <= $knownAt::integer and $knownAt::integer < placed.known_to
where /*which*/
