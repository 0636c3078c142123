-- Which attributes were declared on each date, as known at each ledger index? What is shipped is known from 0.
-- The organisation's own ones (`own`) stand in the map `more` of person_state, by name.
create table attribute (
  entry varchar,
  name varchar,
  vi varchar,
  en varchar,
  type varchar,
  list varchar,
  sealed varchar,
  own boolean,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
