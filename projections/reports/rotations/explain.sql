-- Which moves does the cell count, or whose are they? A part of an explanation.
select /*item*/ as item, person, moving as event, 1000 as amount
from moved
