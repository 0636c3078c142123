-- To which group does each row of a stand belong, from which day until which? A part of the reports' queries.
-- A stand is rows of person_state with `since` and `until`; a row is cut where its unit gets another place in the tree,
-- (or, in a view, its unit another place in the lineage), or where a band of age or tenure ends, as far as that is asked for.
select
  s.* replace (
    greatest(s.since /*starts*/) as since,
    least(s.until /*ends*/) as until
  ),
  struct_pack(/*groups*/) as groups
from (/*placed*/) as s
/*joins*/
where greatest(s.since /*starts*/) < least(s.until /*ends*/)
  /*filters*/
