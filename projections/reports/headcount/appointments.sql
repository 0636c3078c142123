-- Which appointments does each person hold? The main one is where the person stands; each post beside it is where it is
-- held, with the state of its holder. The rows are like those of person_state.
select *
from person_state
union all
select
  p.* replace (
    held.event as event,
    held.unit as unit,
    held.unit as host_unit,
    held.post as post,
    greatest(p.valid_from, held.valid_from) as valid_from,
    least(p.valid_to, held.valid_to) as valid_to
  )
from post_held as held
join person_state as p
  on p.person = held.person and p.valid_from < held.valid_to and held.valid_from < p.valid_to
  and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
where held.known_from <= $knownAt::integer and $knownAt::integer < held.known_to
  and held.post_id <> 'main'
