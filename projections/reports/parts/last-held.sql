-- Where does everybody stand on a day or, of those who have left, where did they last stand? A part of the reports' queries.
select
  *,
  greatest(valid_from, least($asOf::date, valid_to - 1)) as since,
  greatest(valid_from, least($asOf::date, valid_to - 1)) + 1 as until
from person_state
where known_from <= $knownAt::integer and $knownAt::integer < known_to
  and valid_from <= $asOf::date
  and employed
qualify row_number() over (partition by person order by valid_from desc, ordinal desc) = 1
