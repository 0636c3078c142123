-- Which rows of a list, told apart by their places, are on the page? A part of the reports' queries.
select *
from {list}
where place_in_list > $after::varchar
order by place_in_list
limit $limit::integer
