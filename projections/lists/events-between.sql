-- What was recorded of these streams after one ledger index up to another? `whole` says how much it is in all.
select event, index, stream, type, effective_date, recorded_at, actor, decision, count(*) over () as whole
from log
where list_contains($streams::varchar[], stream)
  and index > $after::integer and index <= $until::integer
order by index
limit $limit::integer
