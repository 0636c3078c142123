-- Which facts could not take effect, why, and against which other fact, as known at each ledger index?
-- `subject` is the person, or the unit.
create table anomaly (
  stream varchar,
  subject varchar,
  event varchar,
  root varchar,
  date date,
  code varchar,
  against varchar,
  known_from integer,
  known_to integer
);
