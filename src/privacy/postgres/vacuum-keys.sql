-- Frees the room of the keys that were removed, so that their bytes do not stay behind in the pages of the table.
VACUUM vault.data_key;
