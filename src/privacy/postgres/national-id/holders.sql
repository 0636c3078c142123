-- Who has an entry with that digest? A few are enough.
SELECT stream FROM vault.national_id WHERE digest = $1::bytea ORDER BY stream LIMIT 10;
