-- Forgets every entry.
DELETE FROM vault.national_id;
