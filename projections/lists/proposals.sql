-- Which proposals were made after a ledger index, and stand in a state?
with standing as (
  select
    stream,
    min(index) as made,
    arg_max(type, index) as type
  from log
  where starts_with(stream, 'proposal-')
  group by stream
)
select stream, made
from standing
where made > $after::integer
  and ($type::varchar is null or type = $type::varchar)
order by made
limit $limit::integer
