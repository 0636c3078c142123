-- Frees the room of what was removed, so that its bytes do not stay behind in the pages of the tables.
VACUUM vault.data_key, vault.national_id, vault.secret;
