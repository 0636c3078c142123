-- Which numbers are missing in a series of decisions of one body and year, and which were given twice?
-- A series is what has the same body, the same year of signing and the same text after the number.
with
  seen as (select person from (/*people in scope*/)),
  known as (
    select decision, signed, coalesce(body, 'unknown') as body, number
    from decision
    where index <= $knownAt::integer
      and $from::date <= signed and signed < $to::date
      and (
        $scope::varchar[] is null
        or decision in (
          select decision
          from log
          where index <= $knownAt::integer and stream in (select 'person-' || person from seen)
        )
      )
  ),
  numbered as (
    select
      decision,
      body,
      cast(year(signed) as integer) as year,
      regexp_extract(number, '^\s*0*(\d{1,9})', 1) as digits,
      trim(regexp_replace(number, '^\s*\d{1,9}', '')) as series
    from known
  ),
  placed as (
    select body, year, series, cast(digits as integer) as serial, count(*) as times
    from numbered
    where digits <> ''
    group by body, year, series, digits
  ),
  followed as (
    select *, lag(serial) over (partition by body, year, series order by serial) as before
    from placed
  ),
  found as (
    select 'missing' as what, body, year, series, before + 1 as first, serial - 1 as last, serial - before - 1 as count
    from followed
    where serial - before > 1
    union all
    select 'repeated', body, year, series, serial, serial, times
    from followed
    where times > 1
  ),
  listed as (
    select
      *,
      concat_ws(chr(9), body, year, series, what, lpad(cast(first as varchar), 9, '0')) as place_in_list
    from found
  ),
  page as (/*page of listed*/)
select
  whole.*,
  page.what,
  page.body,
  page.year,
  page.series,
  cast(page.first as integer) as first,
  cast(page.last as integer) as last,
  cast(page.count as integer) as count,
  page.place_in_list
from (
  select
    (select cast(count(*) as integer) from found) as total,
    (select cast(coalesce(sum(count), 0) as integer) from found where what = 'missing') as missing,
    (select cast(count(*) as integer) from numbered where digits = '') as unnumbered
) as whole
left join page on true
order by page.place_in_list
