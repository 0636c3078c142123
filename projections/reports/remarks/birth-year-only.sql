-- Of how many persons of the selection is only the year of birth known?
with
  stand as (
    select
      *,
      greatest(valid_from, $first::date) as since,
      least(valid_to, $end::date) as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < $end::date and $first::date < valid_to and valid_from < valid_to
      and employed and length(birth_date) = 4
  ),
  standing as (/*grouped stand*/)
select cast(count(distinct person) as integer) as persons
from standing
