-- Notes that a subject could not be folded.
insert into quarantine values ($stream::varchar, $index::integer, $message::varchar);
