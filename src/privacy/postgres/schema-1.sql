-- What the key vault keeps: wrapped keys and secrets, and the mark of what was destroyed; nothing in clear.
CREATE SCHEMA vault;

-- Names compare by their bytes: an order that a library of languages gives can change under an index.
CREATE TABLE vault.data_key (
  stream text COLLATE "C" NOT NULL,
  class text COLLATE "C" NOT NULL CHECK (class IN ('identity', 'contact', 'sensitive', 'note')),
  version integer NOT NULL CHECK (version >= 1),
  wrapped bytea NOT NULL CHECK (length(wrapped) = 60),
  PRIMARY KEY (stream, class, version)
);

-- An erasure leaves this mark in place of the keys, so that they are never created again silently.
-- Whoever inserts here holds the lock of the vault alone (lock-alone.sql); whoever creates keys shares it.
CREATE TABLE vault.destroyed (
  stream text COLLATE "C" NOT NULL,
  class text COLLATE "C" NOT NULL CHECK (class IN ('identity', 'contact', 'sensitive', 'note')),
  destroyed_at text NOT NULL,
  PRIMARY KEY (stream, class)
);

CREATE TABLE vault.secret (
  name text COLLATE "C" NOT NULL PRIMARY KEY,
  wrapped bytea NOT NULL CHECK (length(wrapped) = 60)
);

-- One row: the number of the newest schema file that was applied.
CREATE TABLE vault.schema_version (version integer NOT NULL);
INSERT INTO vault.schema_version VALUES (1);
