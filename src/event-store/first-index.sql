-- Where does the log begin? NULL when it is empty.
SELECT min(ledger_index) AS "index" FROM event;
