-- What was each person's state on each date, as known at each ledger index?
-- A row holds on [valid_from, valid_to) and was known in [known_from, known_to); several steps on one day are
-- numbered by `ordinal`, and all but the last of them are of no length.
-- `more` holds the values of the attributes that the organisation declared, by name.
create table person_state (
  person varchar,
  valid_from date,
  valid_to date,
  ordinal integer,
  known_from integer,
  known_to integer,
  event varchar,
  root varchar,
  by_time boolean,
  employed boolean,
  spell integer,
  hire_date date,
  unit varchar,
  host_unit varchar,
  seconded_until date,
  rotated_from varchar,
  suspended_until date,
  penalty varchar,
  /* attributes */,
  more map(varchar, varchar)
);
