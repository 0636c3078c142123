-- How is a checkpoint kept, if the last one still is the one that it was made after?
INSERT INTO checkpoint (size, root, note)
SELECT :size, :root, :note
WHERE coalesce((SELECT max(size) FROM checkpoint), -1) = :after
ON CONFLICT DO NOTHING;
