-- Notes the ledger index that the entries reflect.
UPDATE vault.national_id_reflected SET ledger_index = $1::float8::bigint;
