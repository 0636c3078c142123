-- What are the columns of a table, in order?
select column_name as name, data_type as type
from duckdb_columns()
where schema_name = 'main' and table_name = $table::varchar
order by column_index;
