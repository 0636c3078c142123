-- Up to which event is the ledger published?
select epoch, ledger_index, event, sources, quarantined from publishing.checkpoint;
