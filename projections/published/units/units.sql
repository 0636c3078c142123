-- What was each unit, and where did it stand in the tree, one row for each time in which that stayed, by what is known now?
select
  unit,
  valid_from,
  nullif(valid_to, date '9999-12-31') as valid_to,
  standing,
  name,
  level,
  type,
  code,
  parent,
  len(path) as depth,
  array_to_string(path, '/') as path,
  path[1] as unit1,
  path[least(2, len(path))] as unit2,
  path[least(3, len(path))] as unit3,
  path[least(4, len(path))] as unit4,
  path[least(5, len(path))] as unit5,
  path[least(6, len(path))] as unit6,
  path[least(7, len(path))] as unit7,
  path[least(8, len(path))] as unit8,
  path[least(9, len(path))] as unit9,
  event
from unit_tree
where known_to = 2147483647 and valid_from < valid_to
