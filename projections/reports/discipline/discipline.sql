-- How many penalties were given by a day, of each track and form in each group: how many are in force, have lapsed or ended?
-- The group is the one of the day or, of those who have left, the last one held.
with
  ends as (/*spell ends*/),
  held as (/*last held*/),
  given as (
    select
      r.*,
      p.person is not null as employed_then,
      ends.date as left_on
    from penalty as r
    left join person_state as p
      on p.person = r.person and p.valid_from <= r.date and r.date < p.valid_to
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
    left join ends on ends.person = p.person and ends.spell = p.spell
    where r.known_from <= $knownAt::integer and $knownAt::integer < r.known_to
      and r.date <= $asOf::date
  ),
  stand as (
    select
      held.*,
      given.root as penalty_root,
      given.event as penalty_event,
      given.date,
      given.track,
      given.form,
      case
        when not given.employed_then then 'after-leaving'
        when given.left_on is not null and given.left_on < given.lapses then 'ended'
        when given.lapses <= $asOf::date then 'lapsed'
        else 'in-force'
      end as standing
    from given
    join held on held.person = given.person
  ),
  found as (/*grouped stand*/)
select
  track,
  form,
  groups,
  cast(count(*) as integer) as given,
  cast(count(*) filter (standing = 'in-force') as integer) as in_force,
  cast(count(*) filter (standing = 'lapsed') as integer) as lapsed,
  cast(count(*) filter (standing = 'ended') as integer) as ended,
  cast(count(*) filter (standing = 'after-leaving') as integer) as after_leaving,
  cast(count(distinct person) filter (standing = 'in-force') as integer) as persons
from found
group by grouping sets ((track, form, groups), ())
order by track nulls first, form, groups
