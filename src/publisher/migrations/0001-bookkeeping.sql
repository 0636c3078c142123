-- What does the publisher note of itself, and which rows may a role see?
create schema reporting;
create schema publishing;

comment on schema reporting is 'Flat tables of the workforce ledger, for dashboards';
comment on schema publishing is 'What the publisher of the schema reporting notes of itself';

create table publishing.migration (
  number integer primary key,
  applied_at timestamptz not null default now()
);

create table publishing.checkpoint (
  single boolean primary key default true check (single),
  epoch bigint not null,
  holder text,
  ledger_index integer not null,
  event text,
  sources jsonb not null,
  quarantined text[] not null,
  published_at timestamptz
);

insert into publishing.checkpoint (epoch, ledger_index, sources, quarantined)
values (0, 0, '{}', '{}');

create table publishing.published_table (
  name text primary key,
  version integer not null,
  definition text not null
);

create view reporting.published as
select t.name, t.version, c.ledger_index, c.published_at
from publishing.published_table as t
cross join publishing.checkpoint as c;

comment on view reporting.published is 'The published tables, each with the ledger index it reflects';

create table reporting.role_scope (
  role name not null,
  unit text not null,
  primary key (role, unit)
);

comment on table reporting.role_scope is
'Which units a role sees, with those below them as they stand today; the unit * is all. A role without a row sees none';

alter table reporting.role_scope enable row level security;

create policy own_rows on reporting.role_scope for select using (
  exists (
    select from pg_catalog.pg_roles as r
    where r.rolname = role_scope.role and pg_catalog.pg_has_role(r.oid, 'usage')
  )
);

-- Roles that may do whatever the owner may need no scope.
create function reporting.sees_all() returns boolean
language plpgsql stable set search_path = pg_catalog
as $$
begin
  return pg_has_role((select relowner from pg_class where oid = 'reporting.role_scope'::regclass), 'usage')
    or exists (
      select from reporting.role_scope as s
      join pg_roles as r on r.rolname = s.role
      where s.unit = '*' and pg_has_role(r.oid, 'usage')
    );
end
$$;

create function reporting.visible_units() returns setof text
language plpgsql stable set search_path = pg_catalog
as $$
begin
  return query
  select distinct u.unit
  from reporting.units as u
  where u.valid_from <= current_date and (u.valid_to is null or current_date < u.valid_to)
    and string_to_array(u.path, '/') && array(
      select s.unit
      from reporting.role_scope as s
      join pg_roles as r on r.rolname = s.role
      where pg_has_role(r.oid, 'usage')
    );
end
$$;
