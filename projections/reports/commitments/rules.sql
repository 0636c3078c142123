-- Which rules of refunds were in force, from which day until which, as known at a ledger index?
select name, value, texts, valid_from as since, valid_to as until
from policy
where known_from <= $knownAt::integer and $knownAt::integer < known_to and starts_with(name, 'refund')
