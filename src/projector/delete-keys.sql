-- Takes the rows of these subjects out of a table.
delete from {table} where {key} in (select unnest(string_split($1::varchar, chr(31))));
