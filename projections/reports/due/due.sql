-- What falls due for whom within some days of a day, and what is overdue? One a row, in order of the day on which it is due.
-- What ends by time alone is never overdue. The unit is the one where the person stands on the day.
with
  held as (
    select *, $asOf::date as since, $asOf::date + 1 as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from <= $asOf::date and $asOf::date < valid_to
      and employed
      and ($person::varchar is null or person = $person::varchar)
  ),
  -- The rules by date, shipped or declared by the organisation.
  rules as (
    select name, valid_from as since, valid_to as until, cast(value as integer) as months
    from policy
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and name in (
        'appointmentMonths', 'positionChangeMonths', 'retirementMonthsMen', 'retirementMonthsWomen'
      )
  ),
  appointment_terms as (select * from rules where name = 'appointmentMonths'),
  position_terms as (select * from rules where name = 'positionChangeMonths'),
  retirement_ages as (
    select *, if(name = 'retirementMonthsMen', 'male', 'female') as gender
    from rules
    where starts_with(name, 'retirement')
  ),
  moved as (
    select m.*
    from movement as m
    join held on held.person = m.person and held.hire_date <= m.date
    where m.known_from <= $knownAt::integer and $knownAt::integer < m.known_to
      and m.date <= $asOf::date
  ),
  -- The last movement of each kind that sets a term, as long as nothing has ended it since.
  last_of_kind as (
    select *, if(kind = 'reappointment', 'appointment', kind) as term
    from moved
    where kind in ('secondment', 'rotation', 'appointment', 'reappointment', 'position-change')
    qualify row_number() over (partition by person, term order by date desc, ordinal desc) = 1
  ),
  open_terms as (
    select term.*
    from last_of_kind as term
    where not exists (
      from moved as later
      where later.person = term.person
        and (later.date, later.ordinal) > (term.date, term.ordinal)
        and case term.term
          when 'appointment' then later.action = 'relieve' and later.post is not distinct from term.post
          when 'position-change' then later.action = 'rotate' and later.kind <> 'secondment'
          else false
        end
    )
  ),
  suspended as (
    select person, suspended_until, arg_min(event, struct_pack(day := valid_from, step := ordinal)) as event
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and suspended_until > $asOf::date and valid_from <= $asOf::date
    group by person, suspended_until
  ),
  terms as (
    select held.person, 'secondment-end' as what, held.seconded_until as due, term.event, term.date as begun
    from held
    join last_of_kind as term on term.person = held.person and term.term = 'secondment'
    where held.seconded_until is not null
    union all
    select held.person, 'rotation-end', term.until, term.event, term.date
    from held
    join last_of_kind as term on term.person = held.person and term.term = 'rotation'
    where held.rotated_from is not null and term.until is not null
    union all
    select term.person, 'reappointment', coalesce(term.until, term.date + to_months(months)), term.event, term.date
    from open_terms as term
    join held on held.person = term.person and held.post = term.post
    join appointment_terms as rule on rule.since <= term.date and term.date < rule.until
    where term.term = 'appointment'
    union all
    select term.person, 'position-change', coalesce(term.until, term.date + to_months(months)), term.event, term.date
    from open_terms as term
    join position_terms as rule on rule.since <= term.date and term.date < rule.until
    where term.term = 'position-change'
    union all
    select held.person, 'suspension-end', held.suspended_until, suspended.event, null
    from held
    join suspended
      on suspended.person = held.person and suspended.suspended_until = held.suspended_until
    union all
    select held.person, 'penalty-lapse', penalty.lapses, penalty.event, penalty.date
    from held
    join penalty on penalty.person = held.person and held.hire_date <= penalty.date
    where penalty.known_from <= $knownAt::integer and $knownAt::integer < penalty.known_to
      and penalty.date <= $asOf::date and $asOf::date < penalty.lapses
    union all
    select person, 'retirement', born + to_months(age.months + 1), null, null
    from (
      select *, cast(left(birth_date || '-01', 7) || '-01' as date) as born
      from held
      where birth_date is not null
    ) as aged
    join retirement_ages as age
      on age.gender = aged.gender
      and age.since <= aged.born + to_months(age.months) and aged.born + to_months(age.months) < age.until
    -- Who has the age in December may lack that of the new year in January: the first one reached counts.
    qualify row_number() over (partition by person order by age.since) = 1
  ),
  stand as (
    select held.*, terms.what, cast(terms.due as date) as due, terms.event as behind, terms.begun
    from terms
    join held on held.person = terms.person
    where terms.due <= $asOf::date + $within::integer
      and ($kind::varchar is null or terms.what = $kind::varchar)
  ),
  found as (/*grouped stand*/),
  standing as (/*grouped held*/),
  listed as (
    select
      *,
      concat_ws(',', strftime(due, '%Y-%m-%d'), what, person, coalesce(behind, '')) as place_in_list
    from found
  ),
  page as (/*page of listed*/)
select
  whole.*,
  page.what,
  page.person,
  page.stands_in as unit,
  page.due,
  page.due <= $asOf::date as overdue,
  page.begun,
  page.behind as event,
  page.place_in_list
from (
  select
    (select cast(count(*) as integer) from found) as total,
    (
      select cast(count(*) as integer) from found where what = 'retirement' and length(birth_date) = 4
    ) as year_only,
    (
      select cast(count(*) as integer)
      from standing
      where birth_date is null or gender is null or gender not in ('female', 'male')
    ) as without_age
) as whole
left join page on true
order by page.place_in_list
