-- Who may change what the signers remember? One at a time; ends with the transaction.
SELECT pg_advisory_xact_lock(hashtextextended('workforce-ledger evidence', 0));
