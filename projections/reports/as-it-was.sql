-- In which unit does each row of a stand stand, by the asked basis? A part of the reports' queries.
select *, /*unit by basis*/ as stands_in
from /*stand*/
