-- Which rows of a published table belong to a unit that stands, in the tree of today, at or below one of a scope?
select *
from (/*rows*/)
where list_has_any(
  [/*units*/],
  (
    select list(unit)
    from (
      select unit
      from unit_tree
      where known_to = 2147483647
        and valid_from <= $today::date and $today::date < valid_to
        and list_has_any(path, $scope::varchar[])
      union
      select unnest($scope::varchar[])
    )
  )
)
