-- Keeps a new wrapped secret; one that another session kept first stays.
INSERT INTO vault.secret (name, wrapped) VALUES ($1::text, $2::bytea) ON CONFLICT DO NOTHING;
