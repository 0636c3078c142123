-- Keeps the marks that the keys of streams and classes were destroyed; a mark that is there already stays.
INSERT INTO vault.destroyed (stream, class, destroyed_at)
SELECT made.stream, made.class, made.destroyed_at
FROM unnest($1::text[], $2::text[], $3::text[]) AS made (stream, class, destroyed_at)
ON CONFLICT DO NOTHING;
