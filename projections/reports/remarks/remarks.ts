/** Remarks that any report may need: what a reader must know to take its numbers for what they are. */
import { addDays } from '../../../src/domain/plain-date.js';
import type { Key } from '../../keys.js';
import { NOT_ATTRIBUTABLE } from '../../keys.js';
import { ask, readQuery } from '../compose.js';
import { numberOf } from '../groups.js';
import type { Note, Query, Question, ReportDescription } from '../report.js';

const UNIT_KNOWN = readQuery(new URL('./unit-known.sql', import.meta.url));
const BIRTH_YEAR_ONLY = readQuery(new URL('./birth-year-only.sql', import.meta.url));
const NOWHERE = readQuery(new URL('./not-attributable.sql', import.meta.url));
const EVERYTHING = { groupBy: [], filters: [] };

export const remarksOn = async (
  question: Question,
  description: ReportDescription,
  query: Query,
): Promise<readonly Note[]> => [
  ...(await unknownUnit(question, query)),
  ...(await reckonedAges(question, description, query)),
  ...(await notAttributable(question, description, query)),
];

const unknownUnit = async (question: Question, query: Query): Promise<readonly Note[]> => {
  const { unit } = question;
  if (unit === null || unit === NOT_ATTRIBUTABLE) return [];
  const found = await ask(query, UNIT_KNOWN, question, EVERYTHING);
  if (found.length > 0) return [];
  return [{ code: 'unit-unknown', text: `No unit ${unit} was known.`, values: { unit } }];
};

/** A year alone counts as 1 January: whoever reads age bands must know of how many that was said. */
const reckonedAges = async (
  question: Question,
  { parameters, keys }: ReportDescription,
  query: Query,
): Promise<readonly Note[]> => {
  const { groupBy, filters } = question;
  const used = [...groupBy, ...filters.map(({ key }) => key)];
  if (!used.some(({ name }) => name === 'ageBand')) return [];
  const selection = {
    groupBy: [],
    filters: filters.filter(({ key }) => keys.population.includes(key)),
  };
  const time = timeOf(question, parameters);
  const [row] = await ask(query, BIRTH_YEAR_ONLY, question, selection, time);
  const persons = row === undefined ? 0 : numberOf(row, 'persons');
  const text = `Ages of ${persons} persons are reckoned from 1 January: only their year of birth is known.`;
  return [{ code: 'birth-year-only', text, values: { persons } }];
};

/** Whatever unit is asked for: who is not attributable might belong to it. */
const notAttributable = async (
  question: Question,
  { parameters, keys }: ReportDescription,
  query: Query,
): Promise<readonly Note[]> => {
  const { view, filters } = question;
  if (view === null) return [];
  const selection = {
    groupBy: [],
    filters: filters.filter(({ key }) => keys.population.includes(key) && !isOfUnits(key)),
  };
  const everywhere = { ...question, unit: null };
  const time = timeOf(question, parameters);
  const [row] = await ask(query, NOWHERE, everywhere, selection, time);
  const persons = row === undefined ? 0 : numberOf(row, 'persons');
  const text = `In the structure of ${view}, the unit of ${persons} persons is not attributable on some day.`;
  return [{ code: NOT_ATTRIBUTABLE, text, values: { view, persons } }];
};

const isOfUnits = ({ name }: Key): boolean => /^(unit\d?|level)$/.test(name);

/** The days that a question is about: `end` is the first that is not. */
const timeOf = (
  { asOf, from, to }: Question,
  parameters: ReportDescription['parameters'],
): { readonly first: string; readonly end: string } =>
  parameters.some(({ name }) => name === 'from')
    ? { first: from, end: to }
    : { first: asOf, end: addDays(asOf, 1) };
