/** docs/events.md: every event type with its fields, from the catalogue of actions that records are checked by. */
import type { ActionName } from '../../src/domain/actions.js';
import { ACTIONS, DECISION_FIELDS, isAmendment } from '../../src/domain/actions.js';
import { ATTRIBUTES } from '../../src/domain/attributes.js';
import type { Code } from '../../src/domain/code-lists.js';
import { CODE_LISTS } from '../../src/domain/code-lists.js';
import { DECISION_EVENT, SCHEMA_VERSION } from '../../src/domain/events.js';
import { RULES_STREAM, RULE_EVENTS } from '../../src/domain/approval-rules.js';
import { PROPOSAL_EVENTS } from '../../src/domain/proposals.js';
import { PRIVACY_EVENTS } from '../../src/domain/privacy-events.js';
import type { Field } from '../../src/domain/fields.js';
import { ENVELOPE } from './envelope.js';
import { GENERATED, table } from './table.js';

type Fields = Readonly<Record<string, Field>>;

/** How a field stands in an event; decimals are kept as integers. */
const typeOf = (field: Field): string => {
  switch (field.type) {
    case 'code':
      return `code of [${field.list}](#code-lists)`;
    case 'decimal':
      return 'integer thousandths';
    case 'text':
      return `text, at most ${field.lengthMax}`;
    case 'attributes':
      return '[attributes](#attributes)';
    case 'entry':
      return '`kind/name`';
    case 'content':
      return '[content](catalogue.md#entries)';
    case 'record':
      return 'the fields of the fact';
    case 'texts':
      return `list of texts, at most ${field.countMax}`;
    case 'ids':
      return `list of ids, at most ${field.countMax}`;
    case 'parts': {
      const names = Object.keys({ ...field.required, ...field.optional });
      return `list of objects of ${names.join(', ')}, at most ${field.countMax}`;
    }
    case 'group':
      return `object of ${Object.keys(field.fields).join(', ')}`;
    default:
      return field.type;
  }
};

const rowsOf = (fields: Fields, required: boolean): readonly (readonly string[])[] =>
  Object.entries(fields).map(([name, field]) => [
    `\`${name}\``,
    typeOf(field),
    required ? 'yes' : '',
    field.sealed ?? '',
    field.says,
  ]);

const PRIVACY = Object.entries(PRIVACY_EVENTS);
const PROPOSED = Object.entries(PROPOSAL_EVENTS);
const RULES = Object.entries(RULE_EVENTS);

const HEAD = ['field', 'type', 'required', 'sealed', 'meaning'];

/** What the event keeps of an amendment differs from what its record gives: targets are resolved to chains. */
const AMENDED: readonly (readonly string[])[] = [
  ['`root`', 'event id', 'yes', '', 'the first recording of the fact'],
  [
    '`supersedes`',
    'event id',
    'yes',
    '',
    'the version that this one replaces: two amendments cannot fork',
  ],
];

const ALSO: readonly (readonly string[])[] = [
  ['`also`', 'list of `root` and `supersedes`', 'yes', '', 'the followers amended with it'],
];

const without = (name: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));

const dataRows = (name: ActionName): readonly (readonly string[])[] => {
  const { required, optional, subject } = ACTIONS[name];
  const given: Fields = { ...required };
  const own = without('target', given);
  const others = without('also', optional);
  const unit: Fields = { unit: { type: 'id', says: 'the unit, by its own id' } };
  const entry: Fields = { entry: { type: 'entry', says: 'the entry of the catalogue' } };
  return [
    ...(isAmendment(name) ? AMENDED : []),
    ...(subject === 'organisation' ? rowsOf(unit, true) : []),
    ...(subject === 'catalogue' ? rowsOf(entry, true) : []),
    ...rowsOf(own, true),
    ...(name === 'void' || name === 'reinstate' ? ALSO : []),
    ...rowsOf(others, false),
  ];
};

const STREAMS = {
  person: '`person-<id>`',
  organisation: '`organisation-main`',
  catalogue: '`catalogue-main`',
  either: 'the stream of the fact',
} as const;

const section = (name: ActionName): string => {
  const { event, subject, dated } = ACTIONS[name];
  const rows = dataRows(name);
  const dates = {
    required: 'as recorded',
    optional: 'as recorded, or the end of the year',
    none: 'that of the fact',
  };
  const data = rows.length === 0 ? 'No data beside the envelope.' : table(HEAD, rows);
  return `### ${event}

Records the action \`${name}\`. Stream: ${STREAMS[subject]}. Effective date: ${dates[dated]}. Schema ${SCHEMA_VERSION}.

${data}`;
};

const codeRows = (): readonly (readonly string[])[] =>
  Object.entries(CODE_LISTS).map(([name, codes]) => [
    `\`${name}\``,
    (codes as readonly Code[])
      .map(({ code, to }) => `\`${code}\`${to === undefined ? '' : ` (until ${to})`}`)
      .join(', '),
  ]);

const privacySection = ([type, { says, fields }]: (typeof PRIVACY)[number]): string =>
  `### ${type}

${says} Stream: \`person-<id>\`. No effective date. Schema ${SCHEMA_VERSION}.

${table(HEAD, rowsOf(fields, true))}`;

const proposalSection = ([type, { stream, says, fields }]: (typeof PROPOSED)[number]): string =>
  `### ${type}

${says} Stream: ${stream}. No effective date. Schema ${SCHEMA_VERSION}.

${Object.keys(fields).length === 0 ? 'No data beside the envelope.' : table(HEAD, rowsOf(fields, true))}`;

const ruleSection = ([type, { says, fields }]: (typeof RULES)[number]): string =>
  proposalSection([type, { stream: `\`${RULES_STREAM}\``, says, fields }]);

export const eventsPage = (): string => {
  const names = Object.keys(ACTIONS) as ActionName[];
  const decision = [
    ...rowsOf(DECISION_FIELDS.required, true),
    ...rowsOf(DECISION_FIELDS.optional, false),
  ];
  const attributes = ATTRIBUTES.map(({ name, vi, en, type, list, of, sealed }) => [
    `\`${name}\``,
    list === undefined ? type : `code of ${list}`,
    of,
    sealed ?? '',
    `${en} (${vi})`,
  ]);
  return `# Events

${GENERATED}

One record is one event in one stream. Events are never rewritten; an older schema is brought to the newest when it is
read. Decimals are kept as integer thousandths, texts in Unicode normal form C, dates as \`YYYY-MM-DD\` without a zone.
A field marked *sealed* is never in \`data\`: it is encrypted in the part of \`sealed\` that its class names, by JSON
pointer. Of a full birth date the month stands in clear, and the day is sealed.

## Envelope

${table(
  ['field', 'meaning'],
  ENVELOPE.map(({ name, says }) => [`\`${name}\``, says]),
)}

Every event may also carry a sealed \`note\`.

## Facts about a person

${names
  .filter((name) => ACTIONS[name].subject === 'person')
  .map(section)
  .join('\n\n')}

## Facts about a unit

${names
  .filter((name) => ACTIONS[name].subject === 'organisation')
  .map(section)
  .join('\n\n')}

## Facts about the reference data

${names
  .filter((name) => ACTIONS[name].subject === 'catalogue')
  .map(section)
  .join('\n\n')}

## Amendments

${names.filter(isAmendment).map(section).join('\n\n')}

## Decisions

### ${DECISION_EVENT}

A decision of an authority, given once; facts refer to it by id. Stream: \`decision-<id>\`. Schema ${SCHEMA_VERSION}.

${table(HEAD, decision)}

## Private data

These events stand in the stream of the person, beside the facts, and change none of them: [privacy.md](privacy.md).

${PRIVACY.map(privacySection).join('\n\n')}

## Proposals

Nothing of these is a fact: what they propose is recorded by events of its own, which name the approval as their cause:
[four-eyes.md](four-eyes.md).

${PROPOSED.map(proposalSection).join('\n\n')}

${RULES.map(ruleSection).join('\n\n')}

## Attributes

Those that are shipped; an organisation declares its own beside them: [catalogue.md](catalogue.md).

${table(['attribute', 'type', 'of the', 'sealed', 'meaning'], attributes)}

## Code lists

As shipped; an organisation declares more codes, or withdraws some: [catalogue.md](catalogue.md).

${table(['list', 'codes'], codeRows())}
`;
};
