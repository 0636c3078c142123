-- Keeps another wrap of a secret that is there.
UPDATE vault.secret SET wrapped = $2::bytea WHERE name = $1::text;
