-- Which tables are published, in which version?
select name, version, definition from publishing.published_table;
