-- Takes a subject out of the quarantine.
delete from quarantine where stream = $stream::varchar;
