-- Which claims are held on a day, as known at a ledger index?
select claim, vi, en, source, published, as_of, period_from, period_to, population, base, figures
from claim
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::date and $asOf::date < valid_to
order by claim
