-- How many days lie between decision, effect and recording of the facts about people recorded in each period and group?
-- The group is the one of the fact's date or, of those who are not there then, the last one held. Days are those of UTC.
with
  facts as (
    select
      substr(l.stream, length('person-') + 1) as subject,
      l.event as fact,
      l.effective_date as date,
      cast(left(l.recorded_at, 10) as date) as recorded,
      l.actor,
      l.type,
      d.signed
    from log as l
    left join decision as d on d.decision = l.decision and d.index <= $knownAt::integer
    where l.index <= $knownAt::integer
      and l.stream like 'person-%'
      and list_contains($types::varchar[], l.type)
      and $from::date <= cast(left(l.recorded_at, 10) as date)
      and cast(left(l.recorded_at, 10) as date) < $to::date
  ),
  stand as (
    select p.*, facts.*, facts.date as since, facts.date + 1 as until
    from facts
    left join person_state as p
      on p.person = facts.subject and p.valid_from <= facts.date
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
    qualify row_number() over (partition by facts.fact order by p.valid_from desc, p.ordinal desc) = 1
  ),
  found as (/*grouped stand*/),
  periods as (select unnest($starts::date[]) as start),
  lags as (
    select
      periods.start as period,
      groups,
      date - signed as to_effect,
      recorded - date as to_record,
      if(recorded > date, recorded - date, null) as late
    from found
    asof join periods on found.recorded >= periods.start
  )
select
  period,
  groups,
  cast(count(*) as integer) as records,
  cast(count(to_effect) as integer) as with_decision,
  cast(quantile_disc(to_effect, 0.5) as integer) as to_effect_median,
  cast(quantile_disc(to_effect, 0.9) as integer) as to_effect_p90,
  cast(quantile_disc(to_record, 0.5) as integer) as to_record_median,
  cast(quantile_disc(to_record, 0.9) as integer) as to_record_p90,
  cast(count(late) as integer) as late,
  cast(quantile_disc(late, 0.5) as integer) as late_median,
  cast(max(late) as integer) as late_max
from lags
group by period, groups
order by period, groups
