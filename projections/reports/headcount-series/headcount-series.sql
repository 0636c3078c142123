-- By how much does each group change from one date to the next, and how many person-days does that take away?
-- Everybody who stands on some day from the first date to the last adds one on the first day and takes one away after the last; a change
-- counts from the first date on or after it. Running sums over the dates give headcounts without a join of ranges; those of
-- one day are summed before they are sorted to the dates, which would else be most of the work.
with
  dates as (select unnest($dates::date[]) as date),
  stand as (
    select
      *,
      greatest(valid_from, $first::date) as since,
      least(valid_to, $last::date + 1) as until
    from /*counted*/
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $last::date and $first::date < valid_to and valid_from < valid_to
      and employed
  ),
  standing as (/*grouped stand*/),
  changes as (
    select groups, since as day, count(*) as change
    from standing
    group by groups, since
    union all
    select groups, until, -count(*)
    from standing
    group by groups, until
  )
select
  groups,
  date,
  cast(sum(change) as integer) as change,
  cast(sum(change * (day - date '1970-01-01')) as bigint) as days
from changes
asof join dates on day <= date
group by groups, date
having sum(change) <> 0 or sum(change * (day - date '1970-01-01')) <> 0
order by groups, date
