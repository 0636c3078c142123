-- Which secrets are there?
SELECT name, wrapped FROM secret ORDER BY name;
