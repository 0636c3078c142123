-- Which checkpoints were signed before that size, the greatest first?
SELECT size, root, note FROM evidence.checkpoint WHERE size < $1::bigint ORDER BY size DESC LIMIT $2::integer
