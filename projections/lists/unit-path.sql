-- Which units lead from the top of what somebody may see down to a unit, on a day?
select unnest(path) as unit
from unit_tree
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $date::date and $date::date < valid_to
  and unit = $unit::varchar
  and ($scope::varchar[] is null or list_has_any(path, $scope::varchar[]))
