-- Keeps a new wrapped key.
INSERT INTO data_key (stream, class, version, wrapped)
VALUES ($stream, $class, $version, $wrapped);
