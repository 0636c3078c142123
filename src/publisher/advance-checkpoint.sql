-- Notes up to which event the ledger is published by this transaction.
update publishing.checkpoint
set ledger_index = $1, event = $2, sources = $3, quarantined = $4, published_at = now();
