/** `ledger person`: who a person is on a day, and all that was ever said of them. */
import type { Command } from 'commander';

import { ATTRIBUTES } from '../../domain/attributes.js';
import { plainTable } from '../../export/plain-table.js';
import type { Row } from '../../export/report-answer.js';
import type { Query } from '../exchange.js';
import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';
import { factWords, valueWords } from '../fact-words.js';

interface Options {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export const addPerson = (program: Command): void => {
  program
    .command('person')
    .description('a person on a day, with the time line as known then')
    .argument('<id>', 'the person')
    .option('--as-of <date>', 'the day of the state; today when not given')
    .option('--known-at <index|instant>', 'only what was recorded by then')
    .action(printPerson);
};

type Values = Readonly<Record<string, unknown>>;

interface PersonView {
  readonly person: string;
  readonly asOf: string;
  readonly state: Values & { readonly employed: boolean; readonly attributes: Values };
  readonly privateAttributes: Values;
  readonly erased: readonly string[];
}

interface Version {
  readonly event: string;
  readonly type: string;
  readonly index: number;
  readonly recordedAt: string;
}

interface TimelineView {
  readonly facts: readonly {
    readonly voided: boolean;
    readonly action: Values & { readonly action: string; readonly effectiveDate: string };
    readonly versions: readonly Version[];
  }[];
}

const printPerson = async (id: string, { asOf, knownAt }: Options): Promise<void> => {
  const path = `/v1/people/${encodeURIComponent(id)}`;
  const known: Query = knownAt === undefined ? [] : [['knownAt', knownAt]];
  const day: Query = asOf === undefined ? [] : [['asOf', asOf]];
  const [view, timeline] = await withLedger(async (connection) => [
    await askJson<PersonView>(connection, { path, query: [...known, ...day] }),
    await askJson<TimelineView>(connection, { path: `${path}/timeline`, query: known }),
  ]);
  await print(`${personText(view)}\n${plainTable(timeline.facts.map(factRow))}`);
};

const personText = ({ person, asOf, state, privateAttributes, erased }: PersonView): string => {
  const { attributes, ...standing } = state;
  // What is private stands first, and is the fuller value: of a birth date, the day too.
  const values = { ...privateAttributes, ...standing, ...attributes, ...privateAttributes };
  const given = Object.entries(values).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const lines = given.map(([name, value]) => `  ${name.padEnd(16)} ${valueWords(name, value)}\n`);
  const gone = erased.flatMap(goneNames).map((name) => `  ${name.padEnd(16)} (erased)\n`);
  return `${person} on ${asOf}\n${lines.join('')}${gone.join('')}`;
};

/** What the class may have held: which of it was there is not known any more. */
const goneNames = (name: string): readonly string[] => [
  ...ATTRIBUTES.filter(({ sealed }) => sealed === name).map((attribute) => attribute.name),
  ...(name === 'note' ? ['note'] : []),
];

const factRow = ({ voided, action, versions }: TimelineView['facts'][number]): Row => {
  const newest = versions.at(-1);
  return {
    date: action.effectiveDate,
    fact: action.action,
    what: factWords(action),
    standing: voided ? 'voided' : versions.length > 1 ? 'amended' : '',
    index: newest?.index ?? null,
    recorded: newest?.recordedAt ?? null,
  };
};
