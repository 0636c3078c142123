-- Who stands on a day, at home or as a guest, in a unit that has ended by then, as known at a ledger index, by id?
with
  units_then as (
    select *
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
  ),
  units_ended as (
    select unit
    from units_then
    where not standing and ($unit::varchar is null or list_contains(path, $unit::varchar))
  )
select *
from person_state
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
  and spell > 0
  and employed = $employed::boolean
  and (unit in (select unit from units_ended) or host_unit in (select unit from units_ended))
  and ($people::varchar[] is null or person in (select unnest($people::varchar[])))
  and ($scope::varchar[] is null or person in (/*people in scope*/))
  /*and passing*/
  and ($after::varchar is null or person > $after::varchar)
order by person
limit $limit::integer
