-- Which is the key of each stream, class and version asked, and was it destroyed? A row for each, in the order asked.
SELECT
  held.version,
  held.wrapped,
  EXISTS (
    SELECT FROM vault.destroyed AS mark
    WHERE mark.stream = asked.stream AND mark.class = asked.class
  ) AS destroyed
FROM unnest($1::text[], $2::text[], $3::integer[])
  WITH ORDINALITY AS asked (stream, class, version, place)
LEFT JOIN vault.data_key AS held
  ON held.stream = asked.stream AND held.class = asked.class AND held.version = asked.version
ORDER BY asked.place;
