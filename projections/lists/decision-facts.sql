-- Which events rest on this decision?
select index, event, stream, type, effective_date
from log
where decision = $decision::varchar and type <> 'decision-given'
order by index
limit $limit::integer
