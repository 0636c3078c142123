-- Which penalties does the cell count, or whose are in force? A part of an explanation.
select /*item*/ as item, person, penalty_event as event, 1000 as amount
from found
where (/*which*/)
  and ($track::varchar is null or track = $track::varchar)
  and ($form::varchar is null or form = $form::varchar)
