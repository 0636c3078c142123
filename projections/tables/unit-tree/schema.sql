-- What was each unit, and where did it stand in the tree, on each date, as known at each ledger index?
-- `path` leads from the top unit down to the unit itself; a dissolved unit (`standing` false) keeps its last one.
create table unit_tree (
  unit varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar,
  standing boolean,
  name varchar,
  level varchar,
  type varchar,
  code varchar,
  parent varchar,
  quota integer,
  path varchar[]
);
