-- Who stands on a day, or last stood by then, at or below one of the units of a scope, as known at a ledger index?
-- By the home unit or the unit where they work, in the tree of that day.
with
  last_places as (
    select
      person,
      arg_max([unit, host_unit], struct_pack(day := valid_from, step := ordinal)) as units
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::varchar::date
      and employed
    group by person
  ),
  units_in_scope as (
    select unit
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to
      and list_has_any(path, $scope::varchar[])
    union
    select unnest($scope::varchar[])
  )
select person
from last_places
where list_has_any(units, (select list(unit) from units_in_scope))
