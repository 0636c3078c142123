/** docs/errors.md: every problem that an answer can name, from the table that the service answers by. */
import { WARNINGS } from '../../src/domain/warnings.js';
import { PROBLEMS } from '../../src/http/problems/problem-kinds.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { GENERATED, table } from './table.js';

const EXAMPLE = `{
  "type": "/problems/already-employed",
  "title": "Already employed",
  "status": 409,
  "detail": "P1 is already employed on 2021-01-01.",
  "remedy": "Record the separation first, or correct the date of the earlier hire.",
  "instance": "urn:uuid:b197be78-25ee-476e-ab76-6d4febbfc35a",
  "subject": "P1",
  "date": "2021-01-01",
  "breaks": [{ "event": "6bd04e10-…", "date": "2020-01-06", "why": "the hire stands in the way" }]
}`;

const rowsOf = (codes: readonly string[]): readonly (readonly string[])[] =>
  Object.entries(PROBLEMS)
    .filter(([code]) => codes.includes(code))
    .sort(([a, one], [b, other]) => one.status - other.status || a.localeCompare(b))
    .map(([code, { status, means, remedy }]) => [`\`${code}\``, String(status), means, remedy]);

const HEAD = ['code', 'status', 'what it means', 'what to do'];

export const errorsPage = (): string => {
  const refusals = Object.keys(REFUSALS);
  const others = Object.keys(PROBLEMS).filter((code) => !refusals.includes(code));
  const warnings = Object.entries(WARNINGS).map(([code, means]) => [`\`${code}\``, means]);
  return `# Errors

${GENERATED}

Every error is a problem (RFC 9457, \`application/problem+json\`). Its \`type\` ends in one of the codes below, and
\`GET\` of the type answers with its row; the parameters of the problem are fields of their own; \`instance\` names
the request as the log does. There is never a stack.

\`\`\`json
${EXAMPLE}
\`\`\`

A malformed request lists its wrong places in \`errors\`, each with \`in\` (body, query, path or header), a JSON
\`pointer\` (RFC 6901) and a \`detail\`; a hundred of them at the most. A refusal by the rules lists in \`breaks\`
every fact that stands against the record, or that the record would make impossible.

In a batch every line has an answer of its own: \`malformed\` with its \`violations\`, \`refused\` with its
\`refusal\` (the same code, parameters and breaks), \`key-reused\`, \`unknown-decision\` and so on. Only a batch that
cannot go on ends with \`interrupted\` and the problem.

## Requests and the service

${table(HEAD, rowsOf(others))}

## Refusals by the rules

Nothing of a refused record is recorded.

${table(HEAD, rowsOf(refusals))}

## Warnings

Warnings are recorded with the event and listed in the answer; nothing is refused for one.

${table(['code', 'what it means'], warnings)}
`;
};
