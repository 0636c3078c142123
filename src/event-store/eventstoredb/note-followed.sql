-- How far does the copy follow `$all` now?
INSERT INTO followed (only_row, commit_position, prepare_position, event_commit, event_prepare, event_id)
VALUES (1, ?, ?, ?, ?, ?)
ON CONFLICT (only_row) DO UPDATE SET
  commit_position = excluded.commit_position,
  prepare_position = excluded.prepare_position,
  event_commit = excluded.event_commit,
  event_prepare = excluded.event_prepare,
  event_id = excluded.event_id;
