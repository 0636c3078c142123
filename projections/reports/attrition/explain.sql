-- Which separations does the cell count? A part of an explanation.
select concat_ws(' ', person, date, leaving) as item, person, leaving as event, 1000 as amount
from leavers
where /*which*/
