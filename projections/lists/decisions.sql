-- Which decisions carry this number or were signed in this period, by day and number?
select decision, number, signed, body, legal_basis
from decision
where ($number::varchar is null or number = $number::varchar)
  and ($from::varchar is null or signed >= $from::varchar::date)
  and ($to::varchar is null or signed < $to::varchar::date)
  and ($after::varchar is null or decision > $after::varchar)
order by decision
limit $limit::integer
