-- Which quota does each unit have on a day, since when, and where does the unit stand in the tree?
-- A unit that has ended has no quota any more, but keeps its last place, for the people who still stand in it.
with
  known as (
    select unit, path, standing, valid_from, valid_to, if(standing, quota, null) as assigned
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::date and valid_from < valid_to
  ),
  steps as (
    select
      *,
      lag(assigned) over of_unit is distinct from assigned
      or lag(valid_to) over of_unit is distinct from valid_from as changed
    from known
    window of_unit as (partition by unit order by valid_from)
  ),
  since as (
    select unit, max(valid_from) filter (changed) as quota_since
    from steps
    group by unit
  )
select
  known.unit,
  known.path,
  known.standing,
  known.assigned,
  if(known.assigned is null, null, since.quota_since) as quota_since
from known
join since on since.unit = known.unit
where $asOf::date < known.valid_to
  and (
    $within::varchar is null
    or list_contains(known.path, $within::varchar)
  )
  and (
    $seen::varchar[] is null
    or list_has_any(known.path, $seen::varchar[])
  )
order by known.unit
