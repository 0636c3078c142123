-- Which movements were planned for each year, as known at each ledger index?
-- `planned` counts turns; `unit` is null for the whole organisation. The plan of a year holds whatever the dates of the
-- entry: `valid_from` and `valid_to` say when it was in force.
create table movement_plan (
  entry varchar,
  plan varchar,
  vi varchar,
  en varchar,
  year integer,
  unit varchar,
  kind varchar,
  planned integer,
  decision varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
