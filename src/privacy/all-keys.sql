-- Which keys are there that were not destroyed?
SELECT stream, class, version, wrapped
FROM data_key
WHERE (stream, class) NOT IN (SELECT stream, class FROM destroyed)
ORDER BY stream, class, version;
