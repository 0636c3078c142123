-- Which events of the log match a filter, after a ledger index?
select index
from log
where index > $after::integer
  and index <= $until::integer
  and ($stream::varchar is null or stream = $stream::varchar)
  and ($unit::varchar is null or list_contains(units, $unit::varchar))
  and ($decision::varchar is null or decision = $decision::varchar)
  and ($correlation::varchar is null or correlation = $correlation::varchar)
  and ($type::varchar is null or type = $type::varchar)
  and ($actor::varchar is null or actor = $actor::varchar)
  and ($recordedFrom::varchar is null or recorded_at >= $recordedFrom::varchar)
  and ($recordedTo::varchar is null or recorded_at <= $recordedTo::varchar)
  and ($effectiveFrom::varchar is null or effective_date >= $effectiveFrom::varchar::date)
  and ($effectiveTo::varchar is null or effective_date < $effectiveTo::varchar::date)
order by index
limit $limit::integer
