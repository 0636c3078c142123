-- Which secret of the ledger has that name?
SELECT wrapped FROM vault.secret WHERE name = $1::text;
