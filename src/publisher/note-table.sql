-- Notes a published table and its version.
insert into publishing.published_table (name, version, definition)
values ($1, $2, $3)
on conflict (name) do update set version = excluded.version, definition = excluded.definition;
