-- Who entered and who left each group in each period, and by which way?
-- A way in or out is a step of a person, read on the tree of its day, or a change of the tree around people who stand
-- still; on one day the tree changes first. Each has a side before and a side after; a group that is on both sides was
-- not left.
with
  known as (
    select *, /*unit by basis*/ as stood_in
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < $to::date and $from::date <= valid_to
      and employed
  ),
  tree_changes as (
    select unit, valid_from as date
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and $from::date <= valid_from and valid_from < $to::date
  ),
  sides as (
    -- The state that a step began.
    select *, valid_from as date, ordinal as step, valid_from as since, valid_from + 1 as until, 1 as change
    from known
    where $from::date <= valid_from
    union all
    -- The state that a step ended.
    select
      *,
      valid_to,
      case when valid_from = valid_to then ordinal + 1 else 0 end,
      valid_to,
      valid_to + 1,
      -1
    from known
    where valid_to < $to::date
    union all
    -- Whoever stood in a unit the day before its place changed.
    select known.*, date, -1, date - 1, date, -1
    from known
    join tree_changes on stood_in = tree_changes.unit and valid_from < date and date <= valid_to
    union all
    select known.*, date, -1, date, date + 1, 1
    from known
    join tree_changes on stood_in = tree_changes.unit and valid_from < date and date <= valid_to
  ),
  grouped as (/*grouped sides*/),
  crossings as (
    select person, date, step, groups, sum(change) as change
    from grouped
    group by person, date, step, groups
    having sum(change) <> 0
  ),
  ways as (
    select
      crossings.person,
      crossings.step,
      crossings.groups,
      crossings.date,
      change > 0 as entered,
      case
        when action = 'hire' then 'hire'
        when action = 'separate' then 'separation'
        when kind = 'reorganisation' or step < 0 then 'reorganisation'
        else 'move'
      end as way
    from crossings
    left join movement
      on movement.person = crossings.person
      and movement.date = crossings.date
      and movement.ordinal = crossings.step
      and known_from <= $knownAt::integer and $knownAt::integer < known_to
  ),
  periods as (select unnest($starts::date[]) as start)
select
  periods.start as period,
  groups,
  count(*) filter (entered and way = 'hire') as hires,
  count(*) filter (entered and way = 'move') as moves_in,
  count(*) filter (not entered and way = 'separation') as separations,
  count(*) filter (not entered and way = 'move') as moves_out,
  count(*) filter (entered and way = 'reorganisation') as reorganised_in,
  count(*) filter (not entered and way = 'reorganisation') as reorganised_out
from ways
asof join periods on ways.date >= periods.start
group by periods.start, groups
order by periods.start, groups
