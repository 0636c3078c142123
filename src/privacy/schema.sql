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

PRAGMA user_version = 1;
