-- Which events follow a ledger index, at most so many?
SELECT ledger_index, stream, revision, id, type, recorded_at, body
FROM event
WHERE ledger_index > ?
ORDER BY ledger_index
LIMIT ?;
