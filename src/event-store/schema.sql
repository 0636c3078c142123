-- What does the ledger file hold? One table of events that only grows, and a note of who opened it last.
CREATE TABLE IF NOT EXISTS event (
  ledger_index INTEGER PRIMARY KEY, -- contiguous, from 1
  stream       TEXT    NOT NULL,
  revision     INTEGER NOT NULL,    -- place in the stream, from 0
  id           TEXT    NOT NULL,
  type         TEXT    NOT NULL,
  recorded_at  TEXT    NOT NULL,    -- RFC 3339, UTC, milliseconds; never decreases
  body         TEXT    NOT NULL,    -- JSON: the rest of the envelope
  UNIQUE (stream, revision)
) STRICT;

CREATE TRIGGER IF NOT EXISTS event_is_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER IF NOT EXISTS event_is_never_removed BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TABLE IF NOT EXISTS opening (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  opened_at TEXT NOT NULL,
  engine    TEXT NOT NULL
) STRICT;
