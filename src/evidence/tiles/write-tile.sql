-- How is a tile written, or one that has grown?
INSERT INTO tree_tile (level, number, hashes)
VALUES (?, ?, ?)
ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes;
