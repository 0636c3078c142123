-- Who of those there at the end of the year does the cell count, with the event behind the state and the rating?
-- A part of an explanation.
select person as item, person, unnest([event, rated_by]) as event, 1000 as amount
from standing
where /*which*/
