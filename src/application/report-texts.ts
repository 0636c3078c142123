/** The parameters of a report from texts by name, as HTTP takes them; lists are separated by commas. */
import { BadParameter } from '../../projections/reports/report.js';
import type { ReportParameters } from './report-parameters.js';

const LISTS: ReadonlySet<string> = new Set(['where', 'groupBy', 'by']);
const NUMBERS: ReadonlySet<string> = new Set(['within', 'limit']);
/** What is known is settled by whoever asks. */
const NOT_ASKED: readonly string[] = ['knownAt', 'minPosition'];

/** @throws BadParameter for the knowledge; other values are checked against the description of the report */
export const parametersOf = (texts: Readonly<Record<string, string>>): ReportParameters =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      if (NOT_ASKED.includes(name)) throw new BadParameter(name, 'is given', 'nothing');
      return [name, valueOf(name, text)];
    }),
  );

const valueOf = (name: string, text: string): unknown => {
  if (LISTS.has(name)) return text.split(',');
  if (NUMBERS.has(name)) return Number(text);
  if (name !== 'subtree') return text;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new BadParameter(name, `is ${text}`, 'true, false');
};
