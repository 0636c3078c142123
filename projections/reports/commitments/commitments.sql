-- Which trainings was service promised for, or money lost on, and how did that go on? One a row, in order of completion.
with
  taken as (
    select
      r.*,
      p.spell as spell_then,
      p.hire_date as hired_then
    from training as r
    join person_state as p
      on p.person = r.person and p.valid_from <= r.date and r.date <= p.valid_to
      and p.known_from <= $knownAt::integer and $knownAt::integer < p.known_to
      and p.employed
    where r.known_from <= $knownAt::integer and $knownAt::integer < r.known_to
      and r.date <= $asOf::date
      and ($person::varchar is null or r.person = $person::varchar)
      and (r.commitment_months > 0 or (r.outcome <> 'completed' and r.cost_amount > 0))
    qualify row_number() over (partition by r.person, r.root order by p.valid_from desc, p.ordinal desc) = 1
  ),
  ends as (/*spell ends*/),
  held as (/*last held*/),
  services as (/*service*/),
  stand as (
    select
      held.*,
      taken.event as training,
      taken.root as training_root,
      taken.date,
      taken.kind,
      taken.course,
      taken.place,
      taken.country,
      taken.programme,
      taken.outcome,
      taken.funding,
      taken.commitment_months,
      taken.cost_amount,
      taken.cost_currency,
      taken.date + to_months(taken.commitment_months) as committed_until,
      ends.date as left_on,
      ends.kind as left_by,
      ends.reason as left_for,
      coalesce(taken.start_date <= ends.date and ends.date <= taken.date, false) as left_while_studying,
      coalesce(services.since, taken.hired_then) as served_since,
      coalesce(taken.start_date, taken.date) as began,
      coalesce(ends.date, $asOf::date) as served_until
    from taken
    join held on held.person = taken.person
    left join ends on ends.person = taken.person and ends.spell = taken.spell_then
    left join services on services.person = taken.person and services.spell = taken.spell_then
  ),
  found as (/*grouped stand*/),
  reckoned as (
    select
      *,
      date_diff('month', date, served_until) as months_crossed,
      date_diff('year', served_since, began) as years_crossed,
      concat_ws(',', strftime(date, '%Y-%m-%d'), person, training_root) as place_in_list
    from found
  ),
  page as (/*page of reckoned*/)
select
  whole.total,
  whole.persons,
  whole.without_cost,
  page.training as event,
  page.person,
  page.course,
  page.place,
  page.country,
  page.date as completed,
  page.outcome,
  page.commitment_months as months,
  cast(page.committed_until as date) as committed_until,
  page.left_on,
  page.left_by,
  page.left_for,
  page.left_while_studying,
  cast(
    page.months_crossed
      - cast(page.date + to_months(cast(page.months_crossed as integer)) > page.served_until as integer)
    as integer
  ) as months_served,
  cast(
    greatest(
      0,
      page.years_crossed
        - cast(page.served_since + to_years(cast(page.years_crossed as integer)) > page.began as integer)
    ) as integer
  ) as years_before,
  coalesce(page.gender = 'female', false) or coalesce(page.minority = 'true', false) as raised,
  page.cost_amount as cost,
  page.cost_currency as currency,
  page.place_in_list
from (
  select
    cast(count(*) as integer) as total,
    cast(count(distinct person) as integer) as persons,
    cast(count(*) filter (cost_amount is null) as integer) as without_cost
  from found
) as whole
left join page on true
order by page.place_in_list
