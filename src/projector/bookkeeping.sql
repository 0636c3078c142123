-- Which tables are stored, in which version, up to and in the order of which event; and which subjects could not be folded?
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
create table if not exists ordered (
  name varchar,
  index integer
);
