-- What does the signer remember? Its keys, and every checkpoint that it has signed.
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA trusted_schema = OFF;
CREATE TABLE IF NOT EXISTS signing_key (
  generation INTEGER PRIMARY KEY,
  verifier   TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS checkpoint (
  size INTEGER PRIMARY KEY,
  root TEXT NOT NULL, -- base64
  note TEXT NOT NULL
) STRICT;
