-- How is a complete tile added?
INSERT INTO tree_tile (level, number, root, hashes) VALUES (?, ?, ?, ?);
