-- Which statements give the same rights to a relation of that name as others have on it now?
select format(
  'grant %s on reporting.%I to %s',
  string_agg(acl.privilege_type, ', '),
  relation.relname,
  coalesce(quote_ident(role.rolname), 'public')
) as statement
from pg_class as relation
cross join lateral aclexplode(relation.relacl) as acl
left join pg_roles as role on role.oid = acl.grantee
where relation.oid = to_regclass('reporting.' || quote_ident($1)) and acl.grantee <> relation.relowner
group by relation.relname, role.rolname;
