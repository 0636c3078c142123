-- Which is the newest key of each stream and class asked, and was it destroyed? A row for each, in the order asked.
SELECT
  newest.version,
  newest.wrapped,
  EXISTS (
    SELECT FROM vault.destroyed AS mark
    WHERE mark.stream = asked.stream AND mark.class = asked.class
  ) AS destroyed
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (stream, class, place)
LEFT JOIN LATERAL (
  SELECT held.version, held.wrapped
  FROM vault.data_key AS held
  WHERE held.stream = asked.stream AND held.class = asked.class
  ORDER BY held.version DESC
  LIMIT 1
) AS newest ON true
ORDER BY asked.place;
