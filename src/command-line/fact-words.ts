/** A fact in a few words, for a column of a table. */
import { ACTIONS } from '../domain/actions.js';
import { ATTRIBUTES } from '../domain/attributes.js';
import type { Field } from '../domain/fields.js';

type Values = Readonly<Record<string, unknown>>;

/** What stands in columns of its own, or is long. */
const LEFT_OUT = new Set(['action', 'effectiveDate', 'sequence', 'profile', 'root', 'supersedes']);

/** The fields of a fact as `name value`, those that need no name first. */
export const factWords = (fact: Values): string => {
  const { kind, unit, course, ...others } = fact;
  const first = [kind, course, unit]
    .filter((value) => value !== undefined)
    .map((value) => valueWords('', value));
  const rest = Object.entries(others)
    .filter(([name, value]) => !LEFT_OUT.has(name) && isGiven(value))
    .map(([name, value]) => `${name} ${valueWords(name, value)}`);
  return [...first, ...rest].join(', ');
};

const isGiven = (value: unknown): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

/** A value as it was recorded: the ledger keeps decimals in whole thousandths. */
export const valueWords = (name: string, value: unknown): string => {
  if (typeof value === 'number') return String(DECIMALS.has(name) ? value / 1000 : value);
  if (Array.isArray(value)) return value.map((each) => valueWords(name, each)).join(' ');
  if (typeof value === 'object' && value !== null) return `(${factWords(value as Values)})`;
  return String(value);
};

const decimalsIn = (fields: Readonly<Record<string, Field>>): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'group') return decimalsIn(field.fields);
    return field.type === 'decimal' ? [name] : [];
  });

const DECIMALS: ReadonlySet<string> = new Set([
  ...Object.values(ACTIONS).flatMap(({ required, optional }) =>
    decimalsIn({ ...required, ...optional }),
  ),
  ...ATTRIBUTES.filter(({ type }) => type === 'decimal').map(({ name }) => name),
]);
