-- How does the log end? Its last thousand places, newest first.
SELECT ledger_index AS "index", recorded_at AS recordedAt
FROM event
ORDER BY ledger_index DESC
LIMIT 1000;
