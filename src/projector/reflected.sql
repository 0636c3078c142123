-- Up to which event does every table reflect the log?
select min(index) as index from projection;
