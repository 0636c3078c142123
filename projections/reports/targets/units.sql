-- Which units stand on a day, of which level and type, and where in the tree?
select unit, level, type, path
from unit_tree
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::date and $asOf::date < valid_to
  and standing
  and ($within::varchar is null or list_contains(path, $within::varchar))
  and ($seen::varchar[] is null or list_has_any(path, $seen::varchar[]))
order by unit
