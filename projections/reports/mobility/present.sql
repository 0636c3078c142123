-- How many persons stood in each group at some time of each period, be it for a part of one day only?
with
  periods as (select unnest($starts::date[]) as start, unnest($ends::date[]) as finish),
  stand as (
    select
      *,
      greatest(valid_from, $from::date) as since,
      -- Who stood somewhere for a part of a day only was there on that day.
      greatest(least(valid_to, $to::date), greatest(valid_from, $from::date) + 1) as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < $to::date
      and ($from::date < valid_to or (valid_from = valid_to and $from::date = valid_to))
      and employed
  ),
  standing as (/*grouped stand*/)
select periods.start as period, groups, count(distinct person) as present
from standing
join periods on standing.since < periods.finish and periods.start < standing.until
group by periods.start, groups
order by periods.start, groups
