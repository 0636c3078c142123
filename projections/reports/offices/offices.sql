-- Who held which post, from when until when, one holder a row, in order of the first day?
-- A unit is matched with the units below it on any day on which the post was held within the period.
with
  held as (
    select
      *,
      greatest(valid_from, $from::date) as since,
      least(valid_to, $to::date) as until
    from post_held
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < $to::date and $from::date < valid_to
      and ($post::varchar is null or post = $post::varchar)
      and ($person::varchar is null or person = $person::varchar)
  ),
  tree as (
    select unit, path, valid_from, valid_to
    from unit_tree
    where known_from <= $knownAt::integer and $knownAt::integer < known_to
      and valid_from < valid_to
      and ($at::varchar is not null or $seen::varchar[] is not null)
  ),
  placed as (
    select
      held.person,
      held.post_id,
      held.valid_from,
      coalesce(bool_or($subtree::boolean and list_contains(tree.path, $at::varchar)), false) as below,
      coalesce(bool_or(list_has_any(tree.path, $seen::varchar[])), false) as in_scope
    from held
    left join tree
      on tree.unit = held.unit and tree.valid_from < held.until and held.since < tree.valid_to
    group by held.person, held.post_id, held.valid_from
  ),
  found as (
    select
      held.*,
      concat_ws(
        ',', strftime(held.valid_from, '%Y-%m-%d'), held.person, held.post_id
      ) as place_in_list
    from held
    join placed using (person, post_id, valid_from)
    where ($at::varchar is null or placed.below or held.unit = $at::varchar)
      and (
        $seen::varchar[] is null
        or placed.in_scope
        or list_contains($seen::varchar[], held.unit)
      )
  ),
  page as (/*page of found*/)
select
  whole.total,
  page.person,
  page.unit,
  page.post,
  page.post_id,
  page.valid_from,
  if(page.valid_to = date '9999-12-31', null, page.valid_to) as valid_to,
  page.event,
  page.place_in_list
from (select cast(count(*) as integer) as total from found) as whole
left join page on true
order by page.place_in_list
