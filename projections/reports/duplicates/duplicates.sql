-- Who was recorded with a national id that somebody else had already? One warning a row, in order of recording.
with
  seen as (select person from (/*people in scope*/)),
  found as (
    select
      substr(stream, length('person-') + 1) as person,
      effective_date as date,
      event,
      left(recorded_at, 10) as recorded,
      actor,
      lpad(cast(index as varchar), 10, '0') as place_in_list
    from log
    where index <= $knownAt::integer
      and list_contains(warnings, 'same-citizen-id')
      and stream like 'person-%'
      and ($scope::varchar[] is null or substr(stream, length('person-') + 1) in (select person from seen))
  ),
  page as (/*page of found*/)
select whole.total, whole.persons, page.*
from (
  select cast(count(*) as integer) as total, cast(count(distinct person) as integer) as persons
  from found
) as whole
left join page on true
order by page.place_in_list
