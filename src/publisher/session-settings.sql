-- How is a session of the publisher ended when it is of no use any more, so that another replica can take over?
set tcp_keepalives_idle = 3;
set tcp_keepalives_interval = 1;
set tcp_keepalives_count = 3;
set idle_in_transaction_session_timeout = '30s';
set idle_session_timeout = '30s';
set lock_timeout = '10s';
set statement_timeout = '11min';
set search_path = pg_catalog;
set datestyle = 'ISO';
