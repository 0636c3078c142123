-- Which decisions carry this number or were signed in this period, by day and number?
select decision, number, signed, body, legal_basis
from decision
where ($number::varchar is null or number = $number::varchar)
  and ($from::varchar is null or signed >= $from::varchar::date)
  and ($to::varchar is null or signed < $to::varchar::date)
  and ($after::varchar is null or decision > $after::varchar)
  and (
    $scope::varchar[] is null
    or decision in (
      select log.decision
      from log
      where log.stream in (select 'person-' || person from (/*people in scope*/))
    )
  )
order by decision
limit $limit::integer
