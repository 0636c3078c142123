-- Whose rows may have changed after that index: who has events, or values of attributes of the organisation when the
-- catalogue, that says which of these are open, has?
select substr(stream, 8) as person
from log
where index > $after::integer and starts_with(stream, 'person-')
union
select person
from person_state
where more is not null and known_to = 2147483647
  and exists (select 1 from log where index > $after::integer and stream = 'catalogue-main')
limit $limit::integer;
