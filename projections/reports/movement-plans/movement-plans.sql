-- Which movements are planned for the years of a period, by the plans in force on a day, as known at a ledger index?
-- A plan of a unit is in reach where the unit stands on the last day of its year, or last stood.
with
  plans as (
    select *
    from movement_plan
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::date and $asOf::date < valid_to
      and make_date(year, 1, 1) >= $from::date and make_date(year, 1, 1) < $to::date
  ),
  places as (
    select plans.plan, arg_max(tree.path, tree.valid_from) as path
    from plans
    join unit_tree as tree
      on tree.unit = plans.unit
      and tree.known_from <= $knownAt::integer and $knownAt::integer < tree.known_to
      and tree.valid_from <= make_date(plans.year, 12, 31)
    group by plans.plan
  )
select plans.plan, plans.vi, plans.en, plans.year, plans.unit, plans.kind, plans.planned, plans.decision
from plans
left join places on places.plan = plans.plan
where ($within::varchar is null or list_contains(places.path, $within::varchar))
  and ($seen::varchar[] is null or list_has_any(places.path, $seen::varchar[]))
order by plans.year, plans.unit nulls first, plans.kind, plans.plan
