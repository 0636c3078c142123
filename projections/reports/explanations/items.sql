-- What does a figure count, how much does that come to, and which events stand behind each thing counted? One page.
-- The end of a query whose parts are the report's own; `amount` is in thousandths.
,
items as (
  select
    item,
    any_value(person) as person,
    max(amount) as amount,
    list(distinct event order by event) as events
  from behind
  group by item
),
whole as (
  select count(*) as items, cast(coalesce(sum(amount), 0) as bigint) as amount
  from items
),
page as (
  select *, row_number() over (order by person, item) as place
  from items
  qualify place > $after::bigint
  order by place
  limit $limit::bigint
)
select
  whole.items as whole_items,
  whole.amount as whole_amount,
  page.place,
  page.person,
  page.amount,
  page.events
from whole
left join page on true
order by page.place
