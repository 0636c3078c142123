-- Which events does a stream hold from a revision on, at most so many?
SELECT ledger_index, stream, revision, id, type, recorded_at, body
FROM event
WHERE stream = ? AND revision >= ?
ORDER BY revision
LIMIT ?;
