-- Is there a unit of that id in the tree, on whatever date?
select unit
from unit_tree
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and unit = $unit::varchar
  and ($scope::varchar[] is null or list_has_any(path, $scope::varchar[]))
limit 1
