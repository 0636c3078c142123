/** Remarks that any report may need: what a reader must know to take its numbers for what they are. */
import { addDays } from '../../../src/domain/plain-date.js';
import { ask, readQuery } from '../compose.js';
import { numberOf } from '../groups.js';
import type { Note, Query, Question, ReportDescription } from '../report.js';

const UNIT_KNOWN = readQuery(new URL('./unit-known.sql', import.meta.url));
const BIRTH_YEAR_ONLY = readQuery(new URL('./birth-year-only.sql', import.meta.url));
const EVERYTHING = { groupBy: [], filters: [] };

export const remarksOn = async (
  question: Question,
  description: ReportDescription,
  query: Query,
): Promise<readonly Note[]> => [
  ...(await unknownUnit(question, query)),
  ...(await reckonedAges(question, description, query)),
];

const unknownUnit = async (question: Question, query: Query): Promise<readonly Note[]> => {
  const { unit } = question;
  if (unit === null) return [];
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
  const { groupBy, filters, asOf, from, to } = question;
  const used = [...groupBy, ...filters.map(({ key }) => key)];
  if (!used.some(({ name }) => name === 'ageBand')) return [];
  const onDay = !parameters.some(({ name }) => name === 'from');
  const selection = {
    groupBy: [],
    filters: filters.filter(({ key }) => keys.population.includes(key)),
  };
  const [row] = await ask(query, BIRTH_YEAR_ONLY, question, selection, {
    first: onDay ? asOf : from,
    end: onDay ? addDays(asOf, 1) : to,
  });
  const persons = row === undefined ? 0 : numberOf(row, 'persons');
  const text = `Ages of ${persons} persons are reckoned from 1 January: only their year of birth is known.`;
  return [{ code: 'birth-year-only', text, values: { persons } }];
};
