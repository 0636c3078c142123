-- Which events rest on this decision?
select index, event, stream, type, effective_date
from log
where decision = $decision::varchar and type <> 'decision-given'
  and (
    $scope::varchar[] is null
    or stream in (select 'person-' || person from (/*people in scope*/))
  )
order by index
limit $limit::integer
