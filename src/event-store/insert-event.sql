-- How is one event added?
INSERT INTO event (ledger_index, stream, revision, id, type, recorded_at, body)
VALUES (?, ?, ?, ?, ?, ?, ?);
