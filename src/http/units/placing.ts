/** Bulk placement: one decision over many people, turned into the lines of a batch. */
import type { Line } from '../../application/records.js';
import { placementFields } from '../../application/placement-records.js';
import type { Placements } from '../../application/placements.js';
import type { Reach } from '../../application/reach.js';
import { MalformedRecord } from '../../application/records.js';
import type { NumberedLine } from '../actions/batches.js';
import { date, id } from '../../domain/fields.js';
import { decisionOf, parseRecord } from '../records/parse-record.js';
import { isObject, recordClass } from '../records/record-classes.js';
import { violationsOf } from '../records/violations.js';

/** People who are read from the placement list at a time. */
const PAGE_PEOPLE = 500;

interface Placing {
  readonly effectiveDate: string;
  readonly correlation?: string;
  readonly decision: unknown;
  readonly placements?: readonly unknown[];
  readonly from?: string;
  readonly to?: string;
}

const TERMS = recordClass(
  'placements',
  { effectiveDate: date('the day on which they are placed') },
  {
    correlation: id('the id that joins the records'),
    from: id('the unit that has ended, of which everybody is placed'),
    to: id('where they are placed'),
  },
);

/** @throws MalformedRecord naming every wrong place by JSON pointer */
export const placingOf = (body: unknown): Placing => {
  if (!isObject(body)) throw malformed('', 'must be a JSON object');
  const { decision, placements, ...terms } = body;
  const violations = violationsOf(TERMS, terms, '');
  if (violations.length > 0) throw new MalformedRecord(violations);
  if (decision === undefined) throw malformed('/decision', 'is needed: a placement rests on one');
  decisionOf(decision);
  const everybody = terms.from !== undefined && terms.to !== undefined;
  const one = terms.from !== undefined || terms.to !== undefined;
  if (placements === undefined ? !everybody : one || !Array.isArray(placements)) {
    throw malformed('/placements', 'give either the list of placements, or both from and to');
  }
  return body as unknown as Placing;
};

const malformed = (pointer: string, detail: string): MalformedRecord =>
  new MalformedRecord([{ pointer, detail }]);

/** The lines of the list that was given. */
export async function* listed(placing: Placing): AsyncGenerator<readonly NumberedLine[]> {
  const fields = placementFields(placing);
  const lines = (placing.placements ?? []).map((placement, at): NumberedLine => {
    const person = isObject(placement) ? placement.person : undefined;
    const about = typeof person === 'string' ? { person } : {};
    return { number: at + 1, line: lineOf(placement, fields), about };
  });
  yield await Promise.resolve(lines);
}

/**
 * The lines of everybody whose home is a unit that has ended, page by page, all as known when it began.
 * @param notes takes note of whose data are given with the answers, before they are
 */
export async function* everybody(
  placing: Placing,
  list: Placements,
  reach: Reach,
  notes: (persons: readonly string[]) => Promise<void>,
): AsyncGenerator<readonly NumberedLine[]> {
  const fields = placementFields(placing);
  const { from: unit, to, effectiveDate: asOf } = placing;
  let number = 0;
  let knownAt: number | undefined;
  for (let after: string | undefined; ;) {
    const question = { asOf, knownAt, unit, after, limit: PAGE_PEOPLE };
    const page = await list.page(question, reach);
    knownAt = page.knownAt.index;
    const placed = page.placements
      .filter(({ endedUnit, as }) => endedUnit === unit && as === 'home')
      .map(({ person }) => person);
    await notes(placed);
    yield placed.map((person): NumberedLine => {
      number += 1;
      return { number, line: lineOf({ person, unit: to }, fields), about: { person } };
    });
    if (page.next === null) return;
    after = page.next;
  }
}

/** The terms hold for every placement: it cannot say them otherwise. */
const lineOf = (placement: unknown, fields: Readonly<Record<string, unknown>>): Line => {
  try {
    if (!isObject(placement)) return malformed('', 'must be a JSON object');
    const said = Object.keys(placement).find((field) => field in fields);
    if (said !== undefined) return malformed(`/${said}`, 'is said once, for all placements');
    return parseRecord({ ...placement, ...fields });
  } catch (error) {
    if (error instanceof MalformedRecord) return error;
    throw error;
  }
};
