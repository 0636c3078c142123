-- Which open attributes, and which codes, had the organisation itself declared by a ledger index, on whatever date?
select
  'attribute' as what, name, arg_max(list, valid_from) as list, arg_max(vi, valid_from) as vi,
  arg_max(en, valid_from) as en, arg_max(type, valid_from) as type
from attribute
where own and known_from <= $knownAt::integer and $knownAt::integer < known_to
group by name
having arg_max(coalesce(sealed, ''), valid_from) = ''
union all
select distinct 'code', code, list, null, null, null
from code
where known_from > 0 and known_from <= $knownAt::integer and $knownAt::integer < known_to
order by what, list, name
