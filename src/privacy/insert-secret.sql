-- Keeps a new wrapped secret.
INSERT INTO secret (name, wrapped) VALUES ($name, $wrapped);
