-- Keeps whoever destroys keys or changes the schema waiting until the transaction ends; others may create keys too.
SELECT pg_advisory_xact_lock_shared(482701365);
