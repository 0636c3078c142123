-- Brings everything into the database and cuts the write-ahead log to nothing; busy is 1 where somebody still reads it.
PRAGMA wal_checkpoint(TRUNCATE);
