-- Which training did each person complete, as known at each ledger index?
-- Hours and costs are in thousandths.
create table training (
  person varchar,
  date date,
  known_from integer,
  known_to integer,
  event varchar,
  root varchar,
  course varchar,
  kind varchar,
  place varchar,
  country varchar,
  institution varchar,
  field varchar,
  start_date date,
  hours bigint,
  outcome varchar,
  award_attribute varchar,
  award_value varchar,
  cost_amount bigint,
  cost_currency varchar,
  funding varchar,
  commitment_months integer,
  programme varchar,
  decision varchar
);
