-- Since when has each person with several spells served in each, when spells at most three days apart are one service?
with
  spells as (
    select person, spell, min(valid_from) as since, max(valid_to) as until
    from person_state
    where known_from <= $knownAt::integer and $knownAt::integer < known_to and employed
      and person in (
        select person
        from person_state
        where known_from <= $knownAt::integer and $knownAt::integer < known_to and spell > 1
      )
    group by person, spell
  ),
  breaks as (
    select
      *,
      coalesce(since - lag(until) over spells_of_person > 3, true) as starts_anew
    from spells
    window spells_of_person as (partition by person order by spell)
  ),
  services as (
    select
      *,
      count(*) filter (starts_anew) over (partition by person order by spell) as service
    from breaks
  )
select person, spell, min(since) over (partition by person, service) as since
from services
