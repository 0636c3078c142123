-- Who shares a digest? The streams of each group joined by a space.
SELECT DISTINCT streams
FROM (
  SELECT group_concat(stream, ' ' ORDER BY stream) AS streams
  FROM national_id
  GROUP BY digest
  HAVING count(*) > 1
)
WHERE streams > $after
ORDER BY streams
LIMIT $limit;
