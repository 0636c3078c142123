-- Which keys follow that one, in order, at most so many?
SELECT stream, class, version, wrapped
FROM vault.data_key
WHERE (stream, class, version) > ($1::text, $2::text, $3::integer)
ORDER BY stream, class, version
LIMIT $4::integer;
