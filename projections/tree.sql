-- Where in the tree did each unit stand, and from which day until which? Before it was first established it has no place.
select unit, path, level, type, valid_from as since, valid_to as until
from unit_tree
where known_from <= $knownAt::integer and $knownAt::integer < known_to and valid_from < valid_to
union all
select unit, null, null, null, date '0001-01-01', min(valid_from)
from unit_tree
where known_from <= $knownAt::integer and $knownAt::integer < known_to
group by unit
