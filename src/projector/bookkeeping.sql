-- Which tables are stored, in which version, and up to which event; and which subjects could not be folded?
create table if not exists projection (
  name varchar,
  version integer,
  definition varchar,
  index integer,
  position varchar,
  recorded_at varchar
);
create table if not exists quarantine (
  stream varchar,
  index integer,
  message varchar
);
