-- Which marks of destroyed keys follow that one, in order, at most so many?
SELECT stream, class, destroyed_at AS "destroyedAt"
FROM vault.destroyed
WHERE (stream, class) > ($1::text, $2::text)
ORDER BY stream, class
LIMIT $3::integer;
