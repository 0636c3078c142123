-- Which subjects could not be folded, and are in no table?
select stream from quarantine order by stream;
