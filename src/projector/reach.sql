-- Notes that all tables reflect the log up to this event.
update projection
set index = $index::integer, position = $position::varchar, recorded_at = $recordedAt::varchar;
