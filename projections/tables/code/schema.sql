-- Which codes were in each code list on each date, as known at each ledger index? What is shipped is known from 0.
-- `class` is the class of a separation kind for turnover figures.
create table code (
  entry varchar,
  list varchar,
  code varchar,
  vi varchar,
  en varchar,
  class varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
