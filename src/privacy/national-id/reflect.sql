-- Notes the ledger index that the entries reflect.
UPDATE national_id_reflected SET ledger_index = $reflected;
