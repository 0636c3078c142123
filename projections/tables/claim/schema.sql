-- Which figures had somebody published, as known at each ledger index?
-- `population` is a predicate, `figures` the figures with the report to compare each with: JSON, as docs/catalogue.md
-- describes them. Decimals are as written.
create table claim (
  entry varchar,
  claim varchar,
  vi varchar,
  en varchar,
  source varchar,
  published date,
  as_of date,
  period_from date,
  period_to date,
  population varchar,
  base double,
  figures varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
