-- Who stands in the cell, with the event behind the state or the appointment? A part of an explanation.
select
  concat_ws(
    ' ', person, row_number() over (partition by person order by stands_in, post, event)
  ) as item,
  person,
  event,
  cast(/*amount*/ as bigint) as amount
from standing
