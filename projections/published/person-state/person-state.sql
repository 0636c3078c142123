-- What was each person's state, one row for each time in which no fact changed it, by what is known now?
-- Of the attributes that the organisation declared, those that are open by their last declaration: one that was open
-- once, and is sealed now, is in no row.
with
  open_own as (
    select list(name) as names
    from (
      select name
      from attribute
      where own and known_to = 2147483647
      group by name
      having arg_max(coalesce(sealed, ''), valid_from) = ''
    ) as own
  )
select
  person,
  valid_from,
  nullif(valid_to, date '9999-12-31') as valid_to,
  employed,
  spell,
  hire_date,
  unit,
  host_unit,
  nullif(seconded_until, date '9999-12-31') as seconded_until,
  suspended_until,
  penalty,
  /* attributes */
  -- An empty list has no entry, and nothing is no object.
  nullif(
    cast(
      to_json(
        map_from_entries(
          list_filter(map_entries(more), lambda entry: list_contains(open_own.names, entry.key))
        )
      ) as varchar
    ),
    '{}'
  ) as own_attributes,
  event
from person_state
cross join open_own
where known_to = 2147483647 and valid_from < valid_to /*of person*/
