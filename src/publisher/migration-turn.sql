-- Lets one replica at a time apply migrations.
select pg_advisory_xact_lock(hashtext('workforce-ledger'), hashtext('migrations'));
