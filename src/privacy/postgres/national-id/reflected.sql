-- Which ledger index do the entries reflect?
SELECT ledger_index::float8 AS reflected FROM vault.national_id_reflected;
