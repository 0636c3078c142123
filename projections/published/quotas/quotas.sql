-- How many posts was each unit assigned, one row for each time in which that stayed, by what is known now?
with
  known as (
    select unit, valid_from, valid_to, quota
    from unit_tree
    where known_to = 2147483647 and valid_from < valid_to and standing and quota is not null
  ),
  turns as (
    select
      *,
      lag(valid_to) over of_unit is distinct from valid_from
        or lag(quota) over of_unit is distinct from quota as changed
    from known
    window of_unit as (partition by unit order by valid_from)
  ),
  stretches as (
    select *, count(*) filter (changed) over (partition by unit order by valid_from) as stretch
    from turns
  )
select
  unit,
  min(valid_from) as valid_from,
  nullif(max(valid_to), date '9999-12-31') as valid_to,
  any_value(quota) as posts
from stretches
group by unit, stretch
