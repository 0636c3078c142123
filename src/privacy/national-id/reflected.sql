-- Which ledger index do the entries reflect?
SELECT ledger_index AS reflected FROM national_id_reflected;
