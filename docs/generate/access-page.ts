/** docs/access.md: which role may do what, from the policy that the service decides by. */
import { PERMISSIONS, ROLE_POLICIES, decideAccess } from '../../src/access/policy.js';
import type { Permission, Requirement } from '../../src/access/policy.js';
import { ROLES } from '../../src/access/principal.js';
import type { Role } from '../../src/access/principal.js';
import { CONTROLLERS } from '../../src/controllers.js';
import { routePolicies } from '../../src/http/access/route-policies.js';
import { Environment } from '../../src/config/environment.js';
import { GENERATED, table } from './table.js';

/** What a role gets of a route: `all`, `scope` (within its units), `no`. */
export const grantOf = (role: Role, requirement: Requirement | undefined): string => {
  if (requirement === undefined) return 'no';
  if (requirement === 'open' || requirement === 'recognised') return 'all';
  const may = (unit: string | null): boolean =>
    decideAccess({ account: '', grants: [{ role, unit }] }, requirement).allow;
  return may('U') ? 'scope' : may(null) ? 'whole' : 'no';
};

export const accessPage = (): string => {
  const routes = routePolicies(CONTROLLERS).map(({ method, path, requirement }) => [
    `\`${method} ${path}\``,
    `\`${requirement ?? 'none'}\``,
    ...ROLES.map((role) => grantOf(role, requirement)),
  ]);
  const roles = ROLES.map((role) => {
    const { says, sees, withoutSmallCells } = ROLE_POLICIES[role];
    return [
      role,
      says,
      sees.length === 0 ? 'nothing' : sees.join(', '),
      withoutSmallCells ? 'withheld' : 'shown',
    ];
  });
  const permissions = (Object.keys(PERMISSIONS) as Permission[]).map((name) => [
    `\`${name}\``,
    PERMISSIONS[name].says,
  ]);
  return `# Access

${GENERATED}

Where access control is on, every request is somebody's: see [settings](settings.md). What they may do is decided by
one pure function (\`src/access/policy.ts\`) from the roles they were granted, each over one unit with all that stands
below it or over the whole organisation. The owner of the data folder, over its socket, is an administrator of the
whole; so is everybody where access control is off.

## Roles

${table(['role', 'what for', 'private fields it sees', 'small cells'], roles)}

Private fields of other classes are left out of every answer; \`masked\` names the classes that were there.

## Permissions

${table(['permission', 'what for'], permissions)}

## Routes

\`scope\`: within the units granted, or everywhere with a grant over the whole. \`whole\`: only with a grant over the whole
organisation. \`all\`: everybody, whoever they are. \`no\`: the answer is 403 \`forbidden\`.

${table(['route', 'permission', ...ROLES], routes)}

${PROSE}`;
};

const PROSE = `## Where a scope ends

- The scope is part of every query: what lies outside is in no count, page, cursor, total, export or remark. To ask for
  something outside is answered as if it did not exist.
- A person is within a scope on a date when the home unit or the unit where they work that day stands, in the tree of
  that day, at or below a unit granted. Who has left stands where they last stood. Reports go by the basis asked for.
- A dissolved unit keeps its last place in the tree. An officer whose unit ended yesterday still sees and amends what was
  there until then; people who moved on belong to the unit that took them, and to its officers.
- Timelines and events of a person are those of a person who is within the scope today, from the beginning.
- An officer records about people within the scope on the effective date or the day before: a hire into a unit of the
  scope; a move out of it, to anywhere. A move in is recorded by the side that lets go. Units are recorded by those
  whose scope is the whole organisation.
- A proposal is shown to, made and decided by whoever could record every fact of it by the rule above, as of now; approved
  and returned only by another account than its author's ([four-eyes.md](four-eyes.md)). Where the organisation asks for
  approval of an action, it does so of everybody but administrators of the whole, who have \`records:alone\`.
- The tables that are published in PostgreSQL are cut in the same way, by the units that \`reporting.role_scope\` gives a
  database role, on the tree of today; so are those of \`/v1/tables\`. See [dashboards](dashboards.md).
- The live stream tells of an event when its person or unit is within the scope today, by what is known now or was just
  before the event: a department is told of who leaves it, and of nothing after. Events of decisions are in no scope.
- The log as a whole and the measurements cannot be cut to units: only a grant over the whole gives them.
- What a scope does not hide: how far the log reaches (the ledger index, and with it how much is recorded elsewhere), the ids of the units above, the unit at the
  other end of a move over the border, that an id of a person, a unit or a decision is taken when it is used for a new one.

## The log of reads

Whoever is given personal data by name or by id (people, the timeline of a dry run, the facts of a decision, lists and tables of people, duplicates, the log, the live stream) is noted before the
answer: an event \`personal-data-read\` with the account, the route, whose data, the classes of private fields that
were open to the reader, and when; why, where the header \`Ledger-Purpose\` gives a reference. One event a request: of a page the ids on it, of a file or a
stream that it was taken. When it cannot be recorded, nothing is answered. These events have streams of their own
(\`access-…\`), are part of the log and its evidence, and touch no person's timeline, report or live stream. The owner of the data folder
is not noted, who could read the files themselves.

## Small cells

Analysts get figures of at least ${new Environment().SMALL_CELLS_MIN} people, or as many as [\`SMALL_CELLS_MIN\`](settings.md) says. A number of fewer is withheld (null), and with it everything from
which it could be reckoned:

- Within an answer: of every sum that is shown, what is withheld is of several cells and not small together; and all sums
  taken together, as a system of equations, determine no small cell. Where that cannot be had by withholding single
  cells, whole levels are withheld, at last the answer.
- Between answers about the same date: the conditions of a question (\`where\`, \`unit\`) are looked at as groups beside
  all others. A group is shown only where a table of everybody by the same keys would show it, at every unit above; so a group
  and its complement, or a unit and its neighbours, are withheld alike.
- A row of several measures is withheld whole, and so are the shares and rates made from it.
- Between dates: dates are firsts of months, \`knownAt\` is now, periods add up as groups do.
- Rows for persons, and tables of people, are not for analysts: no person has an id for them, not even a pseudonym.

Not promised: that answers over different keys, or of different months or days of asking, give nothing away when somebody
combines them with each other or with what they know from elsewhere; and a group of nobody is left out, which tells that nobody is in it.
`;
