-- Of how many persons of the selection can it not be said, on some day of a time, in which unit of the view they stood?
with
  stand as (
    select
      *,
      greatest(valid_from, $first::date) as since,
      least(valid_to, $end::date) as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < $end::date and $first::date < valid_to and valid_from < valid_to
      and employed
  ),
  standing as (/*grouped stand*/)
select cast(count(distinct person) as integer) as persons
from standing
where stands_in = 'not-attributable'
