-- How many complete tiles does a level have?
SELECT count(*) AS tiles, max(number) AS last FROM tree_tile WHERE level = ?;
