-- How many persons were rated for a year without being there at its end?
with
  ends as (select cast(unnest($ends::varchar[]) as date) as year_end),
  rated as (
    select distinct person, year
    from evaluation
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
  ),
  present as (
    select distinct p.person, year(ends.year_end) as year
    from ends
    join person_state as p
      on p.valid_from <= ends.year_end and ends.year_end < p.valid_to
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
  )
select cast(count(*) as integer) as persons
from rated
join ends on year(ends.year_end) = rated.year
where (rated.person, rated.year) not in (select (person, year) from present)
