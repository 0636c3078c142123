-- Who of those who stood in the cell does the figure count, with the event behind the state then and the one at the end?
-- A part of an explanation.
, kept as (
  select base.person, base.spell, base.event, there.spell as spell_there
  from base
  left join there on there.person = base.person
  where /*which*/
),
behind as (
  select person as item, person, event, 1000 as amount
  from kept
  union all
  select kept.person, kept.person, later.event, 1000
  from kept
  join person_state as later
    on later.person = kept.person and later.valid_from <= $to::date and $to::date < later.valid_to
    and later.known_from <= $knownAt::integer and $knownAt::integer < later.known_to
)
