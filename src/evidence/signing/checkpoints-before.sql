-- Which checkpoints were signed before that size, the greatest first?
SELECT size, root, note FROM checkpoint WHERE size < ? ORDER BY size DESC LIMIT ?;
