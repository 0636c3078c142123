-- Who has an entry with that digest? A few are enough.
SELECT stream FROM national_id WHERE digest = $digest ORDER BY stream LIMIT 10;
