-- How is a key kept, unless there is one of that generation?
INSERT INTO evidence.signing_key (generation, verifier)
VALUES ($1::integer, $2::text)
ON CONFLICT DO NOTHING
