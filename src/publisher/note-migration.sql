-- Notes that a migration was applied.
insert into publishing.migration (number) values ($1);
