-- Which targets are set on a day, as known at a ledger index?
select
  target,
  vi,
  en,
  counted,
  population,
  numerator,
  operator,
  steps,
  recurrence,
  baseline,
  legal_basis,
  strictness,
  successor
from target
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::date and $asOf::date < valid_to
order by target
