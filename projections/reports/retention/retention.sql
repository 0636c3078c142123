-- Of those who stood in each group on one day, how many are employed on a later day? The row without groups is the whole.
with
  stand as (
    select *, $from::date as since, $from::date + 1 as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $from::date and $from::date < valid_to
      and employed
  ),
  base as (/*grouped stand*/),
  there as (
    select person, spell
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $to::date and $to::date < valid_to
      and employed
  )
select
  base.groups,
  count(*) as base,
  count(there.person) as retained,
  count(*) filter (there.spell <> base.spell) as rehired
from base
left join there on there.person = base.person
group by grouping sets ((base.groups), ())
order by base.groups nulls first
