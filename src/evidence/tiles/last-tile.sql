-- Which is the last tile of a level?
SELECT number, hashes FROM tree_tile WHERE level = ? ORDER BY number DESC LIMIT 1;
