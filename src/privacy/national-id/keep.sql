-- Keeps an entry, unless the identity of the stream was destroyed.
INSERT INTO national_id (stream, digest)
SELECT $stream, $digest
WHERE NOT EXISTS (SELECT 1 FROM destroyed WHERE stream = $stream AND class = 'identity');
