-- Keeps new wrapped keys; one that another session kept first stays. All sessions insert in the same order, so that
-- none waits for another that waits for it.
INSERT INTO vault.data_key (stream, class, version, wrapped)
SELECT made.stream, made.class, made.version, made.wrapped
FROM unnest($1::text[], $2::text[], $3::integer[], $4::bytea[])
  AS made (stream, class, version, wrapped)
ORDER BY made.stream COLLATE "C", made.class COLLATE "C", made.version
ON CONFLICT DO NOTHING;
