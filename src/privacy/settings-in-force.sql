-- Which settings are in force, and how many tables are not STRICT?
SELECT
  (SELECT journal_mode FROM pragma_journal_mode) AS journal_mode,
  (SELECT synchronous FROM pragma_synchronous) AS synchronous,
  (SELECT secure_delete FROM pragma_secure_delete) AS secure_delete,
  (SELECT trusted_schema FROM pragma_trusted_schema) AS trusted_schema,
  (SELECT count(*) FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0
  ) AS tables_not_strict,
  sqlite_version() AS sqlite_version;
