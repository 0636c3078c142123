-- Which secrets are there?
SELECT name, wrapped FROM vault.secret ORDER BY name;
