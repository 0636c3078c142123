-- How is the ledger file to be opened? Every commit reaches the disk before it is answered.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA trusted_schema = OFF;
-- The write-ahead log shrinks back after a long reader let it grow (bytes).
PRAGMA journal_size_limit = 67108864;
-- The inner pages of the index over ten million events stay in memory (KiB, negative by convention).
PRAGMA cache_size = -65536;
