-- Which unit went into which, wholly or in part, on each date, as known at each ledger index?
-- `kind` is merge, split (the unit ended) or split-off (a part left, and the unit goes on). A unit that takes others
-- in and goes on has no row of its own.
create table lineage (
  from_unit varchar,
  to_unit varchar,
  date date,
  whole boolean,
  kind varchar,
  event varchar,
  known_from integer,
  known_to integer
);
