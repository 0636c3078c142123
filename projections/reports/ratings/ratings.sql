-- How were those rated who were there at the end of each year, in each group? The group is the one of that day.
-- Of several ratings of one person for one year the last given counts.
with
  ends as (select cast(unnest($ends::varchar[]) as date) as year_end),
  rated as (
    select person, year, rating, event
    from evaluation
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
    qualify row_number() over (partition by person, year order by date desc, known_from desc) = 1
  ),
  stand as (
    select p.*, ends.year_end, rated.rating, rated.event as rated_by, ends.year_end as since, ends.year_end + 1 as until
    from ends
    join person_state as p
      on p.valid_from <= ends.year_end and ends.year_end < p.valid_to
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
    left join rated on rated.person = p.person and rated.year = year(ends.year_end)
  ),
  standing as (/*grouped stand*/)
select
  cast(year_end as varchar) as period,
  groups,
  cast(count(*) as integer) as staff,
  cast(count(*) filter (rating = 'excellent') as integer) as excellent,
  cast(count(*) filter (rating = 'good') as integer) as good,
  cast(count(*) filter (rating = 'completed') as integer) as completed,
  cast(count(*) filter (rating = 'not-completed') as integer) as not_completed,
  cast(
    count(*) filter (rating is null or rating not in ('excellent', 'good', 'completed', 'not-completed'))
    as integer
  ) as unrated
from standing
group by year_end, groups
order by year_end, groups
