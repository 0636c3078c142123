-- Who shares a digest? The streams of each group joined by a space.
SELECT DISTINCT streams
FROM (
  SELECT string_agg(stream, ' ' ORDER BY stream) AS streams
  FROM vault.national_id
  GROUP BY digest
  HAVING count(*) > 1
) AS found
WHERE streams > $1::text COLLATE "C"
ORDER BY streams
LIMIT $2::integer;
