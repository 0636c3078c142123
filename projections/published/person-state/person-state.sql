-- What was each person's state, one row for each time in which no fact changed it, by what is known now?
select
  person,
  valid_from,
  nullif(valid_to, date '9999-12-31') as valid_to,
  employed,
  spell,
  hire_date,
  unit,
  host_unit,
  nullif(seconded_until, date '9999-12-31') as seconded_until,
  suspended_until,
  penalty,
  /* attributes */
  event
from person_state
where known_to = 2147483647 and valid_from < valid_to /*of person*/
