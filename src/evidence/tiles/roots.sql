-- Which are the roots of the tiles of a level, from one on?
SELECT root FROM tree_tile WHERE level = ? AND number >= ? ORDER BY number;
