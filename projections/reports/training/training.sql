-- How many turns of training were there in each period and group, how many persons took part, for how many hours?
-- The group is the one of the training's date; of somebody who left on that day, the last one held.
with
  held as (
    select
      p.*,
      r.root as training,
      r.event as trained_by,
      r.date,
      r.kind,
      r.place,
      r.country,
      r.course,
      r.programme,
      r.outcome,
      r.funding,
      r.hours,
      r.date as since,
      r.date + 1 as until
    from training as r
    join person_state as p
      on p.person = r.person and p.valid_from <= r.date and r.date <= p.valid_to
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and $from::date <= p.valid_to and p.valid_from < $to::date
      and p.employed
    where r.known_from <= $knownAt::integer and $knownAt::integer < r.known_to
      and $from::date <= r.date and r.date < $to::date
  ),
  stand as (
    select *
    from held
    qualify row_number() over (partition by training order by valid_from desc, ordinal desc) = 1
  ),
  trained as (/*grouped stand*/),
  periods as (select unnest($starts::date[]) as start)
select
  periods.start as period,
  groups,
  count(*) as turns,
  count(distinct person) as persons,
  cast(coalesce(sum(hours), 0) as bigint) as hours,
  count(*) filter (hours is null) as without_hours
from trained
asof join periods on trained.date >= periods.start
group by periods.start, groups
order by periods.start, groups
