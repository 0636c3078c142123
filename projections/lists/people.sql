-- Who was in the ledger on a day, as known at a ledger index, by id?
with
  units_asked as (
    select unit
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
      and list_contains(path, $unit::varchar)
  )
select *
from person_state
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
  and spell > 0
  and ($employed::boolean is null or employed = $employed::boolean)
  and ($unit::varchar is null or unit in (select unit from units_asked))
  and ($people::varchar[] is null or person in (select unnest($people::varchar[])))
  and ($scope::varchar[] is null or person in (/*people in scope*/))
  /*and passing*/
  and ($after::varchar is null or person > $after::varchar)
order by person
limit $limit::integer
