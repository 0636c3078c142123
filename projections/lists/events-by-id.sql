-- Where in the log do these events stand, and in which streams?
select event, index, stream, type, effective_date, recorded_at, actor, decision
from log
where list_contains($events::varchar[], event) and index <= $knownAt::integer
order by index
