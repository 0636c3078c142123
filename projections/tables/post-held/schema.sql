-- Which posts did each person hold, where, and from when until when, as known at each ledger index?
-- `post_id` is `main`, or the id of a post held beside it; the main post stands here while it is recorded. A post holds
-- on [valid_from, valid_to) and was known in [known_from, known_to).
create table post_held (
  person varchar,
  post_id varchar,
  unit varchar,
  post varchar,
  valid_from date,
  valid_to date,
  known_from integer,
  known_to integer,
  event varchar
);
