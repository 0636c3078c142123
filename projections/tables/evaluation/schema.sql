-- How was each person rated for each year, as known at each ledger index?
create table evaluation (
  person varchar,
  date date,
  known_from integer,
  known_to integer,
  event varchar,
  root varchar,
  year integer,
  rating varchar,
  decision varchar
);
