-- Which migration was applied last?
select max(number) as last from publishing.migration;
