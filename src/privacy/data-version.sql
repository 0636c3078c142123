-- Which change by another connection was the last that this one sees?
PRAGMA data_version;
