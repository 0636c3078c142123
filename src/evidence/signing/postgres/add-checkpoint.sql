-- How is a checkpoint kept, if the last one still is the one that it was made after?
INSERT INTO evidence.checkpoint (size, root, note)
SELECT $1::bigint, $2::text, $3::text
WHERE coalesce((SELECT max(size) FROM evidence.checkpoint), -1) = $4::bigint
ON CONFLICT DO NOTHING
