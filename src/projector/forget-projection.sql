-- Forgets what is noted of a table.
delete from projection where name = $name::varchar;
