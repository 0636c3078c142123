-- Keeps other wraps of keys that are there.
UPDATE vault.data_key AS held
SET wrapped = made.wrapped
FROM unnest($1::text[], $2::text[], $3::integer[], $4::bytea[])
  AS made (stream, class, version, wrapped)
WHERE held.stream = made.stream AND held.class = made.class AND held.version = made.version;
