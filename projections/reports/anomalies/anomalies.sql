-- What in the ledger cannot be as recorded, or deserves a look?
-- Facts that could not take effect; warnings given when a fact was recorded; people who stand in a unit that does not
-- exist on the day.
with
  in_scope as (
    select unit
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::date and $asOf::date < valid_to
      and list_has_any(path, $scope::varchar[])
    union
    select unnest($scope::varchar[])
  ),
  seen as (select 'person-' || person as stream from (/*people in scope*/)),
  standing as (
    select person, event, valid_from, unnest(list_distinct([unit, host_unit])) as unit
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::date and $asOf::date < valid_to
      and employed
  ),
  tree as (
    select *
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::date and $asOf::date < valid_to
  ),
  found as (
    select 'anomaly' as kind, stream, code, date, subject, null as unit, event, against
    from anomaly
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
    union all
    select
      'warning',
      stream,
      unnest(warnings),
      effective_date,
      substr(stream, strpos(stream, '-') + 1),
      null,
      event,
      null
    from log
    where index <= $knownAt::integer
    union all
    select
      'placement',
      'person-' || standing.person,
      if(tree.unit is null, 'unit-unknown', 'unit-ended'),
      greatest(standing.valid_from, tree.valid_from),
      standing.person,
      standing.unit,
      standing.event,
      tree.event
    from standing
    left join tree on tree.unit = standing.unit
    where tree.standing is distinct from true
  ),
  asked as (
    select
      *,
      concat_ws(
        ',', kind, strftime(date, '%Y-%m-%d'), subject, code, coalesce(unit, ''), event
      ) as place_in_list
    from found
    where ($person::varchar is null or subject = $person::varchar)
      and ($kind::varchar is null or kind = $kind::varchar)
      and (
        $scope::varchar[] is null
        or stream in (select stream from seen)
        or stream like 'organisation-%' and subject in (select unit from in_scope)
      )
  ),
  page as (/*page of asked*/)
select whole.total, page.*
from (select cast(count(*) as integer) as total from asked) as whole
left join page on true
order by page.place_in_list
