-- At which revision is a stream? NULL when there is none.
SELECT max(revision) AS revision FROM event WHERE stream = ?;
