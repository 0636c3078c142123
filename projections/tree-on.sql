-- Where in the tree does each unit stand on the day of a view? What is not attributable stands by itself.
select unit, path, level
from unit_tree
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $view::date and $view::date < valid_to
union all
select 'not-attributable', ['not-attributable'], 'not-attributable'
