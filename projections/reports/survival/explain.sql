-- Which spells does the figure count, and which event began or ended them, or is the last one known of them? A part of an explanation.
select concat_ws(' ', person, spell) as item, person, marked_by as event, 1000 as amount
from timed
where ($month::integer is null or month = $month::integer) and /*which*/
