-- Which subjects could not be folded, and since which event?
select stream from quarantine order by stream;
