-- At which ledger index does an event stand?
select index
from log
where event = $event::varchar
