-- Keeps another wrap of a key that is there.
UPDATE data_key SET wrapped = $wrapped
WHERE stream = $stream AND class = $class AND version = $version;
