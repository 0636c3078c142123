-- Does the database hold anything of a publisher?
select to_regclass('publishing.migration') is not null as found;
