/** The options of `report`: the parameters of HTTP in kebab-case. */
import { Option } from 'commander';

import type { Query } from './exchange.js';
import { kebab } from './kebab.js';

interface Parameter {
  /** As HTTP knows it. */
  readonly name: string;
  readonly value: string;
  readonly says: string;
  readonly repeatable?: boolean;
}

const PARAMETERS: readonly Parameter[] = [
  { name: 'asOf', value: 'date', says: 'the day reported; today when not given' },
  { name: 'from', value: 'date', says: 'the first day of the period' },
  { name: 'to', value: 'date', says: 'the first day after the period' },
  {
    name: 'compareTo',
    value: 'date',
    says: 'an earlier day, or the first day of an earlier period as long, to compare with',
  },
  {
    name: 'knownAt',
    value: 'index|instant',
    says: 'only what was recorded by then; everything when not given',
  },
  { name: 'unit', value: 'id', says: 'a unit with all units below it as of the date' },
  { name: 'subtree', value: 'true|false', says: 'false: the unit alone' },
  {
    name: 'where',
    value: 'key:value,…',
    says: 'only those with the value; a key given twice means "or" (repeatable)',
    repeatable: true,
  },
  { name: 'groupBy', value: 'key,…', says: 'a row for each value of these keys' },
  { name: 'by', value: 'key,…', says: 'composition: the attributes' },
  { name: 'basis', value: 'home|host', says: 'where seconded people count; home when not given' },
  {
    name: 'view',
    value: 'as-it-was|today|date',
    says: 'the structure in which people count; that of each date when not given',
  },
  { name: 'interval', value: 'day|month|quarter|year|whole', says: 'the length of the periods' },
  { name: 'kind', value: 'code', says: 'only this kind' },
  { name: 'class', value: 'code', says: 'only this class of separations' },
  { name: 'reason', value: 'code', says: 'only this reason' },
  { name: 'place', value: 'domestic|abroad', says: 'only trainings there' },
  { name: 'person', value: 'id', says: 'only this person' },
  { name: 'post', value: 'name', says: 'only this post' },
  {
    name: 'average',
    value: 'daily|monthly|endpoints',
    says: 'how the average headcount is reckoned',
  },
  { name: 'count', value: 'persons|posts|fte|units', says: 'what is counted' },
  {
    name: 'recordsFrom',
    value: 'date',
    says: 'survival: from this day on separations are recorded',
  },
  { name: 'within', value: 'days', says: 'what is due: so many days ahead' },
  { name: 'limit', value: 'number', says: 'lists: at most so many rows' },
  { name: 'after', value: 'cursor', says: 'lists: the rows after this one' },
  { name: 'lang', value: 'vi|en', says: 'files: column titles in this language' },
  { name: 'about', value: 'true|false', says: 'csv: true puts what it is reckoned from on top' },
  { name: 'minPosition', value: 'position', says: 'wait until the reports reflect it' },
];

export const reportOptions = (): readonly Option[] =>
  PARAMETERS.map(({ name, value, says, repeatable }) => {
    const option = new Option(`--${kebab(name)} <${value}>`, says);
    return repeatable === true ? option.argParser(collect) : option;
  });

/** As commander gives them, by the name of the parameter. */
export type ReportOptions = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The parameters of a request, from the options as commander gives them. */
export const reportQuery = (options: ReportOptions): Query =>
  PARAMETERS.flatMap(({ name }) => {
    const given = options[name];
    if (given === undefined) return [];
    const values = typeof given === 'string' ? [given] : given.flatMap(conditions);
    return values.map((value) => [name, value] as const);
  });

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  value,
];

/** `gender:female,unit:A` are two conditions; a comma that no `key:` follows belongs to the value. */
const conditions = (text: string): readonly string[] => text.split(/,(?=[A-Za-z0-9]+:)/);
