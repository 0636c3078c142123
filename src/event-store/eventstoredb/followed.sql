-- How far does the copy follow `$all`, and which event did it copy last?
SELECT commit_position AS "commit", prepare_position AS prepare, event_commit AS eventCommit, event_prepare AS eventPrepare, event_id AS eventId
FROM followed;
