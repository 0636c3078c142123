-- Which penalties was each person given, as known at each ledger index?
-- A penalty holds from `date` and lapses by time on `lapses`, the first day without it.
create table penalty (
  person varchar,
  date date,
  known_from integer,
  known_to integer,
  event varchar,
  root varchar,
  track varchar,
  form varchar,
  lapses date,
  consequence varchar,
  decision varchar
);
