-- At which ledger index is the event of a store position, if it is projected?
select index
from log
where position = $position::varchar
