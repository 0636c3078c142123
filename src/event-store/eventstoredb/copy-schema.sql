-- How far does the copy follow `$all`? Beside the ledger's own tables, one row that moves with them.
CREATE TABLE IF NOT EXISTS followed (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  commit_position  TEXT NOT NULL, -- everything up to here is copied, or is none of the ledger's
  prepare_position TEXT NOT NULL,
  event_commit     TEXT,          -- where the last copied event stands; NULL in an empty copy
  event_prepare    TEXT,
  event_id         TEXT
) STRICT;
-- A copy may lose its last commits with the power: they are followed again.
PRAGMA synchronous = NORMAL;
-- Each checkpoint flushes the file and holds everybody up: seldom, after 64 MB of pages.
PRAGMA wal_autocheckpoint = 16000;
