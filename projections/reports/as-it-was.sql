-- In which unit does each row of a stand stand, by the asked basis? A part of the reports' queries.
select *, case $basis::varchar when 'host' then host_unit else unit end as stands_in
from /*stand*/
