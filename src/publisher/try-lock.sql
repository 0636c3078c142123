-- Is this session the one that publishes?
select pg_try_advisory_lock(hashtext('workforce-ledger'), hashtext('publisher')) as held;
