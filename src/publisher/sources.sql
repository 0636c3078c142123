-- In which version are the projected tables?
select name, version from projection order by name;
