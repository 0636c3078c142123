-- Keeps the mark that the keys of a stream and class were destroyed; a mark that is there already stays.
INSERT INTO destroyed (stream, class, destroyed_at) VALUES ($stream, $class, $destroyedAt)
ON CONFLICT DO NOTHING;
