-- Which events are in the log, when were they recorded, by whom and with which warnings?
create table log (
  index integer,
  position varchar,
  event varchar,
  stream varchar,
  units varchar[],
  revision integer,
  type varchar,
  effective_date date,
  recorded_at varchar,
  actor varchar,
  decision varchar,
  correlation varchar,
  warnings varchar[]
);
