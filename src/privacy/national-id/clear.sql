-- Forgets every entry.
DELETE FROM national_id;
