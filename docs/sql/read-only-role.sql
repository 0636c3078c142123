-- Gives a role the right to read the published tables, and nothing else of the ledger.
-- Run it as the owner of the schema reporting, once the publisher has made the tables:
--   psql "$REPORTING_URL" -v role=dashboards -v unit='*' -f docs/sql/read-only-role.sql
-- `role` is made where it does not exist yet, without a password: set one with \password, or let a role of yours that
-- may log in be a member of it. `unit` is the unit whose rows it sees, with those below it; `*` is all. Run it again
-- with another unit to add one; delete rows of reporting.role_scope to take units away.
select format('create role %I login nosuperuser nocreatedb nocreaterole noinherit connection limit 20', :'role')
where not exists (select from pg_roles where rolname = :'role')
\gexec

begin;

revoke all on schema public from :"role";
grant usage on schema reporting to :"role";
grant select on
  reporting.person_state,
  reporting.movements,
  reporting.separations,
  reporting.hires,
  reporting.trainings,
  reporting.units,
  reporting.quotas,
  reporting.calendar,
  reporting.code_labels,
  reporting.headcount_daily,
  reporting.published
to :"role";

-- Of the scopes it sees its own: the policies of the tables look them up with its rights.
grant select on reporting.role_scope to :"role";
insert into reporting.role_scope (role, unit)
values (:'role', :'unit')
on conflict do nothing;

-- A dashboard that asks for too much harms nobody else.
alter role :"role" set statement_timeout = '60s';
alter role :"role" set default_transaction_read_only = on;
alter role :"role" set search_path = reporting;

commit;
