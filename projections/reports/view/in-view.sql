-- In which unit of the structure of one day ($view) does each row of a stand count? A part of the reports' queries.
-- A unit that stands on that day is itself. One that ended before is followed to what it went into, one that was founded
-- later back to what it came from: as a whole while there is only one such unit, and by the way of the person where there
-- are several. What is left is not attributable.
with recursive
  tree as (
    select unit, valid_from, valid_to, standing, path
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to and valid_from < valid_to
  ),
  steps as (
    select *, lag(standing, 1, false) over (partition by unit order by valid_from) as stood
    from tree
  ),
  standing_steps as (
    select *, count(*) filter (not stood) over (partition by unit order by valid_from) as life
    from steps
    where standing
  ),
  -- A unit may end and be established again.
  lives as (
    select unit, life, min(valid_from) as founded, max(valid_to) as ended
    from standing_steps
    group by unit, life
  ),
  edges as (
    select from_unit, to_unit, date
    from lineage
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
  ),
  -- A unit that stands neither before nor after the day is passed through.
  day_paths as (
    select date, from_unit, to_unit from edges
    union
    select day_paths.date, day_paths.from_unit, edges.to_unit
    from day_paths
    join edges on edges.date = day_paths.date and edges.from_unit = day_paths.to_unit
    where not exists (
      from lives
      where lives.unit = day_paths.to_unit
        and lives.founded <= day_paths.date and day_paths.date < lives.ended
    )
  ),
  pairs as (
    select distinct
      date,
      from_unit,
      former.life as from_life,
      former.ended = date as from_ends,
      to_unit,
      latter.life as to_life,
      latter.founded = date as to_begins
    from day_paths
    join lives as former
      on former.unit = from_unit and former.founded < date and date <= former.ended
    join lives as latter on latter.unit = to_unit and latter.founded <= date and date < latter.ended
    where from_unit <> to_unit
  ),
  gone as (
    select *
    from lives
    where unit not in (
      select unit from lives where founded <= $view::date and $view::date < ended
    )
  ),
  ways as (
    select gone.unit, gone.life, to_unit as other, to_life as other_life, date, from_unit, to_unit
    from gone
    join pairs on from_unit = gone.unit and from_life = gone.life and from_ends
    where gone.ended <= $view::date
    union all
    select gone.unit, gone.life, from_unit, from_life, date, from_unit, to_unit
    from gone
    join pairs on to_unit = gone.unit and to_life = gone.life and to_begins
    where gone.founded > $view::date
  ),
  counted_ways as (select *, count(*) over (partition by unit, life) as number from ways),
  chain as (
    select unit, life, unit as target, life as target_life from gone
    union all
    select chain.unit, chain.life, other, other_life
    from chain
    join counted_ways as way on way.unit = target and way.life = target_life and number = 1
  ),
  -- The last of each chain: a unit that stands, one that has several ways on, or one that has none.
  targets as (
    select
      chain.unit,
      chain.life,
      if(chain.life = 1, date '0001-01-01', lives.founded) as since,
      lead(lives.founded, 1, date '9999-12-31') over (
        partition by chain.unit order by chain.life
      ) as until,
      target,
      target_life,
      target not in (select unit from gone) as stands
    from chain
    join lives on lives.unit = chain.unit and lives.life = chain.life
    where not exists (
      from counted_ways as way where way.unit = target and way.life = target_life and number = 1
    )
  ),
  forks as (
    select unit, life, other, other_life, date, from_unit, to_unit
    from counted_ways
    where number > 1
  ),
  people as (
    select person, spell, valid_from, valid_to, /*unit by basis*/ as place
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < valid_to and employed
  ),
  leaving as (
    select fork.date, from_unit, person, spell
    from (select distinct date, from_unit from forks) as fork
    join people on place = from_unit and valid_from < fork.date and fork.date <= valid_to
  ),
  -- Where each stood first, once out of the unit.
  went as (
    select leaving.date, from_unit, leaving.person, arg_min(place, valid_from) as to_unit
    from leaving
    join people on people.person = leaving.person and people.spell = leaving.spell
    where valid_from >= leaving.date and place <> from_unit
    group by leaving.date, from_unit, leaving.person
  ),
  hops as (
    select
      person,
      forks.unit,
      forks.life,
      coalesce(targets.target, other) as target,
      coalesce(targets.target_life, other_life) as target_life
    from went
    join forks
      on forks.date = went.date and forks.from_unit = went.from_unit and forks.to_unit = went.to_unit
    left join targets on targets.unit = other and targets.life = other_life
  ),
  walks as (
    select * from hops
    union all
    select walks.person, walks.unit, walks.life, hops.target, hops.target_life
    from walks
    join hops
      on hops.person = walks.person and hops.unit = walks.target and hops.life = walks.target_life
  ),
  -- Where people went is told of units that the asker sees.
  routes as (
    select person, walks.unit, life, target
    from walks
    join tree on tree.unit = target and valid_from <= $view::date and $view::date < valid_to and standing
    where $scope::varchar[] is null or list_has_any(path, $scope::varchar[])
  )
select
  stayed.* replace (
    greatest(stayed.since, targets.since) as since,
    least(stayed.until, targets.until) as until
  ),
  case
    when targets.unit is null then stood_then
    when targets.stands then targets.target
    else coalesce(routes.target, 'not-attributable')
  end as stands_in
from (select *, /*unit by basis*/ as stood_then from /*stand*/) as stayed
left join targets
  on targets.unit = stood_then and targets.since < stayed.until and stayed.since < targets.until
left join routes
  on routes.person = stayed.person and routes.unit = targets.target and routes.life = targets.target_life
