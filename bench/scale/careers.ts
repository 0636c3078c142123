/** Invented careers for the ledger of a large state: the same from the same seed, each made alone, so none is kept. */
import { createHash } from 'node:crypto';

import type { CanonicalObject, NewEvent } from '../../src/domain/events.js';

/** Facts of a person, the hire among them. */
export const FACTS = 10;
/** A tree of three levels: one top, its departments, their offices. */
export const UNITS = { departments: 60, offices: 900 };
const FIRST_YEAR = 1990;
const YEARS = 36;

/** Pseudo-random numbers of one person (mulberry32). */
const chance = (seed: number): ((limit: number) => number) => {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
};

export const officeOf = (nth: number): string => `o${nth % UNITS.offices}`;

/** An id like the recorder's: UUIDs, but cheap to make. */
const idOf = (person: number, nth: number): string => {
  const hex = createHash('md5').update(`${person}.${nth}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

const dateOf = (day: number): string =>
  new Date(Date.UTC(FIRST_YEAR, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

const event = (id: string, type: string, date: string, data: CanonicalObject): NewEvent => ({
  id,
  type,
  schema: 1,
  effectiveDate: date,
  sequence: 0,
  actor: 'importer',
  decision: null,
  correlationId: null,
  causationId: null,
  source: null,
  fingerprint: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  warnings: [],
  data,
  sealed: [],
});

const CATEGORIES = ['cadre', 'civil-servant', 'public-employee', 'public-employee', 'contract'];
const EDUCATION = [
  'doctor',
  'master',
  'bachelor',
  'bachelor',
  'bachelor',
  'college',
  'intermediate',
];
const KINDS = ['transfer', 'transfer', 'rotation', 'appointment', 'promotion'];
const SEPARATIONS = ['resignation', 'retirement', 'termination', 'transfer-out', 'not-recorded'];

const pick = (values: readonly string[], at: number): string => values[at] ?? '';

/** The facts of one person in their order. */
export const careerOf = (seed: number, person: number): NewEvent[] => {
  const upTo = chance(seed * 1_000_003 + person);
  let day = upTo(YEARS * 365 - 4000);
  const profile = {
    gender: pick(['female', 'male'], upTo(2)),
    birthDate: String(FIRST_YEAR - 35 + upTo(40)),
    education: pick(EDUCATION, upTo(EDUCATION.length)),
    partyMember: upTo(3) > 0,
  };
  const category = pick(CATEGORIES, upTo(CATEGORIES.length));
  const hired = { unit: officeOf(upTo(UNITS.offices)), category, profile };
  const events = [event(idOf(person, 0), 'hired', dateOf(day), hired)];
  for (let nth = 1; nth < FACTS - 1; nth += 1) {
    day += 30 + upTo(420);
    const what = upTo(10);
    const id = idOf(person, nth);
    if (what < 5) {
      const moved = { kind: pick(KINDS, upTo(KINDS.length)), unit: officeOf(upTo(UNITS.offices)) };
      events.push(event(id, 'rotated', dateOf(day), moved));
    } else if (what < 8) {
      const trained = { course: `course ${upTo(50)}`, hours: 8_000 * (1 + upTo(10)) };
      events.push(event(id, 'trained', dateOf(day), trained));
    } else {
      const attributes = {
        politicalTheory: pick(['elementary', 'intermediate', 'senior'], upTo(3)),
      };
      events.push(event(id, 'profiled', dateOf(day), { attributes }));
    }
  }
  day += 30 + upTo(2000);
  const last = idOf(person, FACTS - 1);
  if (upTo(10) < 4) {
    const kind = pick(SEPARATIONS, upTo(SEPARATIONS.length));
    events.push(event(last, 'separated', dateOf(day), { kind }));
  } else {
    const attributes = { it: 'basic', language: 'B1' };
    events.push(event(last, 'profiled', dateOf(day), { attributes }));
  }
  return events;
};

/** The tree, in one append. */
export const unitEvents = (): NewEvent[] => {
  const establish = (nth: number, unit: string, parent?: string): NewEvent =>
    event(idOf(-1, nth), 'unit-established', '1980-01-01', {
      unit,
      name: `Unit ${unit}`,
      ...(parent !== undefined && { parent }),
    });
  const departments = Array.from({ length: UNITS.departments }, (_, nth) =>
    establish(1 + nth, `d${nth}`, 'top'),
  );
  const offices = Array.from({ length: UNITS.offices }, (_, nth) =>
    establish(1 + UNITS.departments + nth, `o${nth}`, `d${nth % UNITS.departments}`),
  );
  return [establish(0, 'top'), ...departments, ...offices];
};
