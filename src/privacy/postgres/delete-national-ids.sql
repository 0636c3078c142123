-- Removes the blind index entries of streams whose identity was destroyed.
DELETE FROM vault.national_id AS held
USING unnest($1::text[], $2::text[]) AS gone (stream, class)
WHERE held.stream = gone.stream AND gone.class = 'identity';
