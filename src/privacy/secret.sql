-- Which secret of the ledger has that name?
SELECT wrapped FROM secret WHERE name = $name;
