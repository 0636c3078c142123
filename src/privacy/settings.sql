-- How must the engine treat the vault? Durable commits, deleted keys overwritten, no trust in the schema of a file.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
