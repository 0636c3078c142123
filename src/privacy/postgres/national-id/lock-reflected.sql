-- Which ledger index do the entries reflect? Others wait until the transaction ends.
SELECT ledger_index::float8 AS reflected FROM vault.national_id_reflected FOR UPDATE;
