-- Which version of the schema does the database have?
SELECT version FROM vault.schema_version;
