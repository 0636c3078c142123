-- Who of these people was in the ledger on a day, as known at a ledger index, in the order in which they are given?
with
  units_asked as (
    select unit
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
      and list_contains(path, $unit::varchar)
  ),
  given as (
    select unnest($people::varchar[]) as person, generate_subscripts($people::varchar[], 1) as place
  )
select person_state.*
from person_state
join given using (person)
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
  and spell > 0
  and ($employed::boolean is null or employed = $employed::boolean)
  and ($unit::varchar is null or unit in (select unit from units_asked))
  and ($scope::varchar[] is null or person in (/*people in scope*/))
  /*and passing*/
  and (
    $after::varchar is null
    or place > (select place from given where person = $after::varchar)
  )
order by place
limit $limit::integer
