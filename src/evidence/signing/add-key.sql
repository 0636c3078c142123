-- How is a key kept, unless there is one of that generation?
INSERT INTO signing_key (generation, verifier) VALUES (?, ?) ON CONFLICT DO NOTHING;
