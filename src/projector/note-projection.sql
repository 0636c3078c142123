-- Notes a table, its version, and the event up to which it reflects the log.
insert into projection
values (
  $name::varchar, $version::integer, $definition::varchar,
  $index::integer, $position::varchar, $recordedAt::varchar
);
