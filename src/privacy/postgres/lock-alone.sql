-- Waits until nobody else creates or destroys keys, and keeps others waiting until the transaction ends.
SELECT pg_advisory_xact_lock(482701365);
