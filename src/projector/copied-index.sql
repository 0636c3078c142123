-- Up to which event do all tables of the copy reflect the log?
select coalesce(min(index), 0) as index from copy.projection;
