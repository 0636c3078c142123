-- Which value had each policy on each date, as known at each ledger index? What is shipped is known from 0.
-- A number stands in `value`, a list of texts in `texts`. A policy that is withdrawn is again as it was shipped.
create table policy (
  entry varchar,
  name varchar,
  value double,
  texts varchar[],
  source varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
