-- Empties the quarantine.
delete from quarantine;
