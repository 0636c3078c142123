-- Which changes of the structure took effect after a day and until before another, and where did each unit stand before and after?
-- Units that went into others, units that came to stand below another, and units that ended and went nowhere.
with
  tree as (
    select *
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to and valid_from < valid_to
  ),
  edges as (
    select *
    from lineage
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and $after::date < date and date < $until::date
  ),
  changed as (
    select now.*, former.standing as stood, former.parent as former_parent, former.path as former_path
    from tree as now
    join tree as former on former.unit = now.unit and former.valid_to = now.valid_from
    where $after::date < now.valid_from and now.valid_from < $until::date
  )
select date, edges.event, kind, [from_unit, to_unit] as units, former.path as before, latter.path as after
from edges
left join tree as former
  on former.unit = from_unit and former.valid_from < date and date <= former.valid_to
left join tree as latter
  on latter.unit = to_unit and latter.valid_from <= date and date < latter.valid_to
union all
select valid_from, event, 'move', [unit], former_path, path
from changed
where stood and standing and parent is distinct from former_parent
union all
select valid_from, event, 'dissolve', [unit], [unit], []
from changed
where stood and not standing
  and not exists (from edges where from_unit = changed.unit and edges.date = changed.valid_from)
order by date, event, units
