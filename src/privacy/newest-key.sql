-- Which is the newest key of a stream and class, and was it destroyed? Always one row.
SELECT
  max(version) AS version,
  wrapped,
  EXISTS (SELECT 1 FROM destroyed WHERE stream = $stream AND class = $class) AS destroyed
FROM data_key
WHERE stream = $stream AND class = $class;
