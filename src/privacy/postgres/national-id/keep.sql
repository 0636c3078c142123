-- Keeps entries, unless the identity of their stream was destroyed.
INSERT INTO vault.national_id (stream, digest)
SELECT made.stream, made.digest
FROM unnest($1::text[], $2::bytea[]) AS made (stream, digest)
WHERE NOT EXISTS (
  SELECT FROM vault.destroyed AS mark
  WHERE mark.stream = made.stream AND mark.class = 'identity'
)
ON CONFLICT DO NOTHING;
