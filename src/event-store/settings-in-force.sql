-- Which settings are in force on this connection?
SELECT
  journal_mode.journal_mode AS journalMode,
  synchronous.synchronous AS synchronous,
  trusted_schema.trusted_schema AS trustedSchema,
  sqlite_version() AS version
FROM pragma_journal_mode AS journal_mode, pragma_synchronous AS synchronous, pragma_trusted_schema AS trusted_schema;
