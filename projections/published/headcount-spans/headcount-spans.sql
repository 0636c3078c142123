-- How many persons were there in each group of people alike, one row for each time in which that stayed, by what is known now?
with
  known as (
    select
      coalesce(unit, 'unknown') as unit,
      coalesce(host_unit, 'unknown') as host_unit,
      coalesce(category, 'unknown') as category,
      coalesce(gender, 'unknown') as gender,
      valid_from,
      valid_to
    from person_state
    where known_to = 2147483647 and valid_from < valid_to and employed
  ),
  stays as (
    select unit, category, gender, 'home' as basis, valid_from, valid_to
    from known
    where true /*in unit*/
    union all
    select host_unit as unit, category, gender, 'host' as basis, valid_from, valid_to
    from known
    where true /*in host_unit*/
  ),
  changes as (
    select unit, category, gender, basis, valid_from as date, 1 as change
    from stays
    union all
    select unit, category, gender, basis, valid_to, -1
    from stays
    where valid_to < date '9999-12-31'
  ),
  days as (
    select unit, category, gender, basis, date, sum(change) as change
    from changes
    group by unit, category, gender, basis, date
    having sum(change) <> 0
  ),
  levels as (
    select
      unit,
      category,
      gender,
      basis,
      date,
      lead(date) over of_group as next,
      cast(sum(change) over of_group as integer) as count
    from days
    window of_group as (partition by unit, category, gender, basis order by date)
  )
select unit, category, gender, basis, date as valid_from, next as valid_to, count
from levels
where count > 0
