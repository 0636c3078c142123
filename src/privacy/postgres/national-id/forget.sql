-- Forgets the entries of streams.
DELETE FROM vault.national_id WHERE stream = ANY ($1::text[]);
