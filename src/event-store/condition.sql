-- Which engine keeps the ledger file, in which journal mode, and how large is it?
SELECT
  journal_mode.journal_mode AS journalMode,
  sqlite_version() AS version,
  page_count.page_count * page_size.page_size AS bytes
FROM pragma_journal_mode AS journal_mode, pragma_page_count AS page_count, pragma_page_size AS page_size;
