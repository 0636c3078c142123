-- Up to which event is the ledger published, and in which epoch? Nobody else writes until this transaction ends.
select epoch, ledger_index, event, sources, quarantined from publishing.checkpoint for update;
