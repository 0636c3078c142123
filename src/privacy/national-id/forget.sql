-- Forgets the entries of a stream.
DELETE FROM national_id WHERE stream = $stream;
