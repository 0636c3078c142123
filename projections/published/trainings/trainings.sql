-- Which training did each person complete, one a row, by what is known now? Unit and so on are as at the end of that day.
select
  t.event,
  t.person,
  t.date,
  t.course,
  t.kind,
  t.place,
  t.country,
  t.institution,
  t.field,
  t.start_date,
  cast(t.hours / 1000 as decimal(18, 3)) as hours,
  t.outcome,
  t.award_attribute,
  t.award_value,
  cast(t.cost_amount / 1000 as decimal(18, 3)) as cost_amount,
  t.cost_currency,
  t.funding,
  t.commitment_months,
  t.programme,
  s.unit,
  s.host_unit,
  s.category,
  s.gender,
  t.decision
from training as t
left join person_state as s
  on s.person = t.person and s.valid_from <= t.date and t.date < s.valid_to
  and s.known_to = 2147483647 /*of s.person*/
where t.known_to = 2147483647 /*of t.person*/
