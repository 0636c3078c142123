-- How many persons, units or full-time equivalents were there in each group on a day? The row without groups is the whole.
with
  stand as (
    select *, $asOf::date as since, $asOf::date + 1 as until
    from /*counted*/
    where valid_from <= $asOf::date and $asOf::date < valid_to
      and known_from <= $knownAt::integer and $knownAt::integer < known_to
      and employed
  ),
  standing as (/*grouped stand*/)
select groups, cast(/*measure*/ as bigint) as count
from standing
group by grouping sets ((groups), ())
order by groups nulls first
