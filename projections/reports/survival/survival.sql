-- Of how many spells of employment was each month of service seen, how many ended in it, and what share went on?
-- Time runs in completed months and the days beyond them. A spell is seen from its first day, or from the day the records
-- begin where it is older, until it ends or the day of the report; its group is the one of the first day on which it is seen.
with
  beginning as (
    select coalesce($recordsFrom::date, min(date)) as records_from
    from movement
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and action = 'separate' and date <= $asOf::date
  ),
  ends as (/*spell ends*/),
  seen as (
    select
      p.*,
      coalesce(ends.date, $asOf::date) as last_seen,
      ends.event as left_by,
      greatest(p.hire_date, beginning.records_from) as first_seen,
      coalesce(
        ends.date is not null
        and ($kinds::varchar[] is null or list_contains($kinds::varchar[], coalesce(ends.kind, 'unknown')))
        and ($reasons::varchar[] is null
          or list_contains($reasons::varchar[], coalesce(ends.reason, 'not-recorded')))
        and ($classes::varchar[] is null or list_contains($classes::varchar[], coalesce(ends.class, 'unknown')))
        and ($bases::varchar[] is null or list_contains($bases::varchar[], coalesce(ends.legal_basis, 'unknown'))),
        false
      ) as is_event
    from person_state as p
    cross join beginning
    left join ends on ends.person = p.person and ends.spell = p.spell
    where p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
      and $from::date <= p.hire_date and p.hire_date < $to::date
      and p.hire_date <= $asOf::date
  ),
  stand as (
    select *, first_seen as since, first_seen + 1 as until
    from seen
    where first_seen <= last_seen and valid_from <= first_seen
    qualify row_number() over (partition by person, spell order by valid_from desc, ordinal desc) = 1
  ),
  spells as (/*grouped stand*/),
  marks as (
    select
      *,
      event as marked_by,
      first_seen as date,
      1 as entered,
      0 as events,
      0 as censored
    from spells
    union all
    select
      *,
      coalesce(left_by, event),
      last_seen,
      0,
      cast(is_event as integer),
      cast(not is_event as integer)
    from spells
  ),
  crossed as (select *, date_diff('month', hire_date, date) as boundaries from marks),
  timed as (
    select
      *,
      boundaries - cast(hire_date + to_months(cast(boundaries as integer)) > date as integer) as month
    from crossed
  ),
  times as (
    select
      groups,
      month,
      date - cast(hire_date + to_months(cast(month as integer)) as date) as day,
      sum(entered) as entered,
      sum(events) as events,
      sum(censored) as censored
    from timed
    group by all
  ),
  at_risk as (
    select
      *,
      sum(entered) over before_and_now
        - coalesce(sum(events + censored) over before, 0) as n
    from times
    window
      before_and_now as (partition by groups order by month, day),
      before as (partition by groups order by month, day rows between unbounded preceding and 1 preceding)
  )
select
  groups,
  cast(month as integer) as month,
  cast(sum(entered) as integer) as entered,
  cast(sum(events) as integer) as events,
  cast(sum(censored) as integer) as censored,
  product(cast(n - events as double) / n order by day) filter (n > 0) as went_on,
  coalesce(
    sum(cast(events as double) / (cast(n as double) * (n - events)) order by day) filter (n > events), 0
  ) as variance,
  (select cast(records_from as varchar) from beginning) as records_from
from at_risk
group by groups, month
order by groups, month
