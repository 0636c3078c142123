-- Who stood in the cell at some time of the period, with the event behind each state? A part of an explanation.
select person as item, person, event, 1000 as amount
from standing
