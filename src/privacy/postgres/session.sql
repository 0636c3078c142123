-- How does the server treat what this session commits, once the session asks for limits and durable commits?
SELECT
  set_config('statement_timeout', $1::text, false) AS statement_timeout,
  set_config('idle_in_transaction_session_timeout', '60s', false) AS idle_timeout,
  set_config(
    'synchronous_commit',
    CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END,
    false
  ) AS synchronous_commit,
  current_setting('fsync') AS fsync,
  current_setting('full_page_writes') AS full_page_writes,
  CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'primary' END AS role;
