-- Who passes the filters asked for on a day, by the home unit, as known at a ledger index? A part of the lists.
with
  stand as (
    select *, $asOf::varchar::date as since, $asOf::varchar::date + 1 as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
  )
select person
from (/*grouped stand*/)
