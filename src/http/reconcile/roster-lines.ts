/** Reads the lines of a staff list as it is sent: one JSON object a row, nothing unknown, and not without end. */
import type { RosterEntry } from '../../application/roster.js';
import { ROSTER_VALUES } from '../../application/roster.js';
import type { ReadRoster } from '../../application/roster-files.js';
import { linesIn } from '../actions/ndjson-lines.js';
import type { WrongPlace } from '../problems/problem.js';
import { Problem, malformed } from '../problems/problem.js';
import { UnfitJson, jsonFrom } from '../server/json-body.js';
import { LIMITS } from '../server/limits.js';

/** What of a row of a file is given. */
export const ROSTER_FIELDS: readonly string[] = [
  ...['person', 'nationalId', 'fullName', 'birthDate'],
  ...ROSTER_VALUES,
];

/** The rows of a file that was read. @throws Problem payload-too-large */
export const entriesOf = ({
  rows,
  problems,
}: ReadRoster): {
  readonly roster: readonly RosterEntry[];
  readonly problems: readonly string[];
} => {
  if (rows.length > LIMITS.rosterRows.value) throw new Problem('payload-too-large');
  return { roster: rows.map((row, at) => entryIn(at + 1, row)), problems };
};

const WHO = ['place', 'person', 'nationalId', 'fullName', 'birthDate'];

/** @throws Problem malformed for the first line that is no row; payload-too-large */
export const rosterFrom = async (
  pieces: AsyncIterable<Buffer>,
): Promise<readonly RosterEntry[]> => {
  const roster: RosterEntry[] = [];
  for await (const lines of linesIn(pieces, LIMITS.lineBytes.value)) {
    for (const { number, bytes } of lines) {
      if (roster.length >= LIMITS.rosterRows.value) throw new Problem('payload-too-large');
      if (bytes === undefined) throw wrong(number, 'is longer than a line may be');
      roster.push(entryOf(number, bytes));
    }
  }
  return roster;
};

const wrong = (line: number, detail: string, field?: string): Problem => {
  const place: WrongPlace = {
    in: 'body',
    pointer: `/${line}${field === undefined ? '' : `/${field}`}`,
    detail,
  };
  return malformed([place]);
};

const entryOf = (line: number, bytes: Buffer): RosterEntry => {
  return entryIn(line, objectOf(line, bytes));
};

const entryIn = (line: number, given: Readonly<Record<string, unknown>>): RosterEntry => {
  const values: Record<string, string> = {};
  const who: Record<string, string> = {};
  for (const [field, value] of Object.entries(given)) {
    const isWho = WHO.includes(field);
    if (!isWho && !ROSTER_VALUES.includes(field)) throw wrong(line, 'is no field of a row', field);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw wrong(line, 'must be a text, a number or a flag', field);
    }
    const text = String(value).normalize().trim();
    if (text !== '') (isWho ? who : values)[field] = text;
  }
  const { place = `line ${line}`, ...matched } = who;
  return { place, ...matched, values };
};

const objectOf = (line: number, bytes: Buffer): Readonly<Record<string, unknown>> => {
  try {
    const given = jsonFrom(bytes);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      return given as Readonly<Record<string, unknown>>;
    }
  } catch (error) {
    if (!(error instanceof UnfitJson)) throw error;
  }
  throw wrong(line, 'must be a JSON object');
};
