-- Which engine answers the reports, how large is its file, and how much memory may it take?
select version() as version, database_size as size, memory_limit
from pragma_database_size()
where database_name = current_database()
