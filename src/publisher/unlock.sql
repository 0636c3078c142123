-- Lets another session publish.
select pg_advisory_unlock(hashtext('workforce-ledger'), hashtext('publisher'));
