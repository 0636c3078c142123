-- Which trainings does the cell count, or whose are they, or how long did each take? A part of an explanation.
select /*item*/ as item, person, trained_by as event, cast(/*amount*/ as bigint) as amount
from trained
where /*which*/
