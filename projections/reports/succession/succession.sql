-- Who is in the succession plan of which post on a day, and since when? One a row, by post.
with
  planned as (
    select *
    from succession
    where known_from <= $knownAt::integer and $knownAt::integer < known_to and date <= $asOf::date
  ),
  newest as (
    select person, post, change, event, until
    from planned
    qualify row_number() over (partition by person, post order by date desc, known_from desc) = 1
  ),
  -- The first day of the stay in the plan that goes on: the first `in` after the last `out`.
  first_in as (
    select planned.person, planned.post, min(planned.date) as planned_since
    from planned
    left join (
      select person, post, max(date) as date from planned where change = 'out' group by person, post
    ) as gone
      on gone.person = planned.person and gone.post = planned.post
    where planned.change = 'in' and (gone.date is null or planned.date >= gone.date)
    group by planned.person, planned.post
  ),
  stand as (
    select
      p.*,
      newest.post as planned_post,
      newest.event as planned_by,
      newest.until as planned_until,
      first_in.planned_since,
      $asOf::date as since,
      $asOf::date + 1 as until
    from newest
    join first_in on first_in.person = newest.person and first_in.post = newest.post
    join person_state as p
      on p.person = newest.person and p.valid_from <= $asOf::date and $asOf::date < p.valid_to
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed and p.hire_date <= first_in.planned_since
    where newest.change = 'in' and (newest.until is null or newest.until > $asOf::date)
  ),
  found as (/*grouped stand*/),
  listed as (select *, concat_ws(chr(9), planned_post, person) as place_in_list from found),
  page as (/*page of listed*/)
select
  whole.*,
  page.planned_post,
  page.person,
  page.stands_in as unit,
  page.post,
  page.planned_since,
  page.planned_until,
  page.planned_by,
  page.place_in_list
from (
  select
    cast(count(*) as integer) as total,
    cast(count(distinct person) as integer) as persons,
    cast(count(distinct planned_post) as integer) as posts
  from found
) as whole
left join page on true
order by page.place_in_list
