-- Where are the hashes of the tree over the log? In tiles of 256, as in C2SP tlog-tiles.
CREATE TABLE IF NOT EXISTS tree_tile (
  level  INTEGER NOT NULL, -- 0: hashes of leaves; above: roots of the complete tiles of the level below
  number INTEGER NOT NULL, -- from 0, from the left
  hashes BLOB    NOT NULL, -- up to 256 of 32 bytes; fewer in the last tile of a level only
  PRIMARY KEY (level, number)
) STRICT;
