-- Which version of the schema does the file have? 0 for a new file.
PRAGMA user_version;
