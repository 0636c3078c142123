-- Where are the hashes of the tree over the log? In complete tiles of 256, as in C2SP tlog-tiles.
CREATE TABLE IF NOT EXISTS tree_tile (
  level  INTEGER NOT NULL, -- 0: hashes of leaves; above: roots of the tiles of the level below
  number INTEGER NOT NULL, -- from 0, from the left
  root   BLOB    NOT NULL, -- over the hashes
  hashes BLOB    NOT NULL, -- 256 of 32 bytes
  PRIMARY KEY (level, number)
) STRICT;
