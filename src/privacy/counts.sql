-- How many keys that were not destroyed, marks of destroyed keys and secrets are there?
SELECT
  (
    SELECT count(*) FROM data_key
    WHERE (stream, class) NOT IN (SELECT stream, class FROM destroyed)
  ) AS keys,
  (SELECT count(*) FROM destroyed) AS destroyed,
  (SELECT count(*) FROM secret) AS secrets;
