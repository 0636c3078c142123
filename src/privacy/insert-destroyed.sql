-- Keeps the mark that the keys of a stream and class were destroyed.
INSERT INTO destroyed (stream, class, destroyed_at) VALUES ($stream, $class, $destroyedAt);
