-- Who opened the ledger file last? Also the first write, after which the settings in force can be believed.
INSERT INTO opening (only_row, opened_at, engine)
VALUES (1, ?, 'SQLite ' || sqlite_version())
ON CONFLICT (only_row) DO UPDATE SET opened_at = excluded.opened_at, engine = excluded.engine;
