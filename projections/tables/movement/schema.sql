-- Which movements (hires, rotations, returns, separations, reliefs) were there, as known at each ledger index?
-- A secondment that ends by time alone is a return with `by_time`; `date` is the first day of the new state.
-- `route`, `distinction` and `replaces` are told of hires.
create table movement (
  person varchar,
  date date,
  ordinal integer,
  known_from integer,
  known_to integer,
  event varchar,
  root varchar,
  decision varchar,
  by_time boolean,
  action varchar,
  kind varchar,
  reason varchar,
  class varchar,
  legal_basis varchar,
  until date,
  from_unit varchar,
  to_unit varchar,
  from_host varchar,
  to_host varchar,
  post varchar,
  route varchar,
  distinction varchar,
  replaces varchar
);
