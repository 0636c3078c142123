-- How many keys that were not destroyed, marks of destroyed keys and secrets are there?
SELECT
  (
    SELECT count(*) FROM vault.data_key AS held
    WHERE NOT EXISTS (
      SELECT FROM vault.destroyed AS mark
      WHERE mark.stream = held.stream AND mark.class = held.class
    )
  )::float8 AS keys,
  (SELECT count(*) FROM vault.destroyed)::float8 AS destroyed,
  (SELECT count(*) FROM vault.secret)::float8 AS secrets;
