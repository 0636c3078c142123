-- Which projections are stored, in which version, and up to which event?
select name, version, definition, index, position, recorded_at from projection order by name;
