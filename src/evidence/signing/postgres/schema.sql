-- What do the signers of all replicas remember? Their keys, and every checkpoint that one of them has signed.
CREATE SCHEMA IF NOT EXISTS evidence;
CREATE TABLE IF NOT EXISTS evidence.signing_key (
  generation integer PRIMARY KEY,
  verifier   text NOT NULL
);
CREATE TABLE IF NOT EXISTS evidence.checkpoint (
  size bigint PRIMARY KEY,
  root text NOT NULL, -- base64
  note text NOT NULL
);
