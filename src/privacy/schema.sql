-- What the key vault keeps: wrapped keys and secrets, and the mark of what was destroyed; nothing in clear.
CREATE TABLE IF NOT EXISTS data_key (
  stream TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('identity', 'contact', 'sensitive', 'note')),
  version INTEGER NOT NULL CHECK (version >= 1),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
  PRIMARY KEY (stream, class, version)
) STRICT, WITHOUT ROWID;

-- An erasure leaves this mark in place of the keys, so that they are never created again silently.
CREATE TABLE IF NOT EXISTS destroyed (
  stream TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('identity', 'contact', 'sensitive', 'note')),
  destroyed_at TEXT NOT NULL,
  PRIMARY KEY (stream, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS secret (
  name TEXT NOT NULL PRIMARY KEY,
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60)
) STRICT, WITHOUT ROWID;

-- Who has which national id, by an HMAC of it; made anew from the log at will, and never in the log.
CREATE TABLE IF NOT EXISTS national_id (
  stream TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (stream, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS national_id_digest ON national_id (digest);

-- One row: the ledger index that national_id reflects.
CREATE TABLE IF NOT EXISTS national_id_reflected (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  ledger_index INTEGER NOT NULL
) STRICT;
INSERT INTO national_id_reflected VALUES (1, 0) ON CONFLICT DO NOTHING;

PRAGMA user_version = 2;
