-- Which movements inside were there, one a row, in order of date?
-- The movement's own columns are of the row after it; a filter on a key of the person holds for the state after it. A
-- unit is matched at either end, at home or as host, with the units below it on the movement's date.
with
  movements as (
    select *, coalesce(kind, action) as kind_or_action
    from movement
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and $from::date <= date and date < $to::date
      and action in ('rotate', 'return', 'relieve')
      and ($person::varchar is null or person = $person::varchar)
  ),
  below as (
    select unit, valid_from, valid_to
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and $subtree::boolean and list_contains(path, $eitherEnd::varchar)
    union all
    select $eitherEnd::varchar, date '0001-01-01', date '9999-12-31'
  ),
  in_scope as (
    select unit, valid_from, valid_to
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and list_has_any(path, $scopeEnds::varchar[])
    union all
    select unnest($scopeEnds::varchar[]), date '0001-01-01', date '9999-12-31'
  ),
  ends as (
    select person, date, ordinal, unnest([from_unit, to_unit, from_host, to_host]) as unit
    from movements
    where $eitherEnd::varchar is not null or $scopeEnds::varchar[] is not null
  ),
  touching as (
    select distinct person, date, ordinal
    from ends
    join below on below.unit = ends.unit and below.valid_from <= date and date < below.valid_to
  ),
  seen as (
    select distinct person, date, ordinal
    from ends
    join in_scope
      on in_scope.unit = ends.unit and in_scope.valid_from <= date and date < in_scope.valid_to
  ),
  stand as (
    select
      p.*,
      m.date,
      m.kind_or_action as kind,
      m.event as movement,
      m.by_time as ended_by_time,
      m.until as planned_until,
      m.from_unit,
      m.to_unit,
      m.from_host,
      m.to_host,
      m.post as new_post,
      m.decision,
      m.date as since,
      m.date + 1 as until
    from movements as m
    join person_state as p
      on p.person = m.person and p.valid_from = m.date and p.ordinal = m.ordinal
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and $from::date <= p.valid_from and p.valid_from < $to::date
    left join touching
      on touching.person = m.person and touching.date = m.date and touching.ordinal = m.ordinal
    left join seen on seen.person = m.person and seen.date = m.date and seen.ordinal = m.ordinal
    where ($eitherEnd::varchar is null or touching.person is not null)
      and ($scopeEnds::varchar[] is null or seen.person is not null)
  ),
  found as (/*grouped stand*/),
  listed as (
    select
      *,
      concat_ws(',', strftime(date, '%Y-%m-%d'), lpad(cast(ordinal as varchar), 6, '0'), person) as place_in_list
    from found
  ),
  page as (/*page of listed*/)
select
  whole.total,
  page.movement as event,
  page.person,
  page.date,
  page.planned_until as until,
  page.kind,
  page.from_host as from_unit,
  page.to_host as to_unit,
  page.from_unit as from_home,
  page.to_unit as to_home,
  page.new_post as post,
  page.decision,
  page.ended_by_time as by_time,
  page.place_in_list
from (select cast(count(*) as integer) as total from found) as whole
left join page on true
order by page.place_in_list
