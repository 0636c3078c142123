-- Which is the last ledger index recorded at or before an instant (UTC with milliseconds)?
select coalesce(max(index), 0) as index
from log
where recorded_at <= $instant::varchar
