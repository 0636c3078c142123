-- Is there a log in the file?
SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'event';
