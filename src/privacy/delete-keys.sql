-- Removes every key of a stream and class.
DELETE FROM data_key WHERE stream = $stream AND class = $class;
