-- Keeps another wrap of a secret that is there.
UPDATE secret SET wrapped = $wrapped WHERE name = $name;
