-- Who has which national id, by an HMAC of it; made anew from the log at will, and never in the log.
CREATE TABLE vault.national_id (
  stream text COLLATE "C" NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (stream, digest)
);
CREATE INDEX national_id_digest ON vault.national_id (digest);

-- One row: the ledger index that national_id reflects.
CREATE TABLE vault.national_id_reflected (ledger_index bigint NOT NULL);
INSERT INTO vault.national_id_reflected VALUES (0);

UPDATE vault.schema_version SET version = 2;
