-- Which hashes does a tile hold?
SELECT hashes FROM tree_tile WHERE level = ? AND number = ?;
