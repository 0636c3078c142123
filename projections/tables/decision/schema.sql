-- Which decisions of authorities were given, by number and day of signing?
create table decision (
  decision varchar,
  index integer,
  number varchar,
  signed date,
  body varchar,
  legal_basis varchar,
  document_sha256 varchar
);
