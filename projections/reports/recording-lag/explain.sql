-- Which facts does the cell count? A part of an explanation.
select fact as item, subject as person, fact as event, 1000 as amount
from found
where /*which*/
