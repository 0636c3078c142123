-- Removes the keys of streams and classes that were destroyed.
DELETE FROM vault.data_key AS held
USING unnest($1::text[], $2::text[]) AS gone (stream, class)
WHERE held.stream = gone.stream AND held.class = gone.class;
