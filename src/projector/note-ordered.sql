-- Notes at which event a table was laid in order.
insert into ordered values ($name::varchar, $index::integer);
