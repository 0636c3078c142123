-- Which codes are there, each with its last labels, by what is known now?
select
  list,
  code,
  arg_max(vi, valid_from) as vi,
  arg_max(en, valid_from) as en,
  nullif(min(valid_from), date '1800-01-01') as valid_from,
  nullif(max(valid_to), date '9999-12-31') as valid_to
from code
where known_to = 2147483647
group by list, code
