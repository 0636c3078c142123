-- Is there a schema of a key vault in this database?
SELECT to_regclass('vault.schema_version') IS NOT NULL AS found;
