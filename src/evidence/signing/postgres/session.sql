-- How is a checkpoint kept? On the disk of the server before it is answered.
SET synchronous_commit = on;
