-- Who was taken into the succession plan of a post or out of it, as known at each ledger index?
-- `until` is the first day on which the plan holds no longer; null while it is open.
create table succession (
  person varchar,
  date date,
  known_from integer,
  known_to integer,
  event varchar,
  root varchar,
  post varchar,
  change varchar,
  until date,
  decision varchar
);
