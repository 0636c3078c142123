-- Forgets that a table was laid in order.
delete from ordered where name = $name::varchar;
