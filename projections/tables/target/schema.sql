-- Which targets were set on each date, as known at each ledger index?
-- `population` and `numerator` are predicates, `steps` thresholds with due dates, `successor` what takes the place of
-- the population: JSON, as docs/catalogue.md describes them. Decimals are as written.
create table target (
  entry varchar,
  target varchar,
  vi varchar,
  en varchar,
  counted varchar,
  population varchar,
  numerator varchar,
  operator varchar,
  steps varchar,
  recurrence varchar,
  baseline date,
  legal_basis varchar,
  strictness varchar,
  successor varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
