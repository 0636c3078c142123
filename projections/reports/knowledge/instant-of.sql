-- When was the event of a ledger index recorded?
select recorded_at
from log
where index = $index::integer
