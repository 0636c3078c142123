-- Which is the key of a stream and class with that version, and was it destroyed? Always one row.
SELECT
  max(version) AS version,
  wrapped,
  EXISTS (SELECT 1 FROM destroyed WHERE stream = $stream AND class = $class) AS destroyed
FROM data_key
WHERE stream = $stream AND class = $class AND version = $version;
