/** Writes a report's answer as a text for people. */
import { plainTable } from './plain-table.js';
import type { ReportAnswer } from './report-answer.js';

/** The text with the end of its last line. @param title of the report; its name when there is none */
export const reportText = (answer: ReportAnswer, title = answer.report): string => {
  const { rows, notes } = answer;
  const body = rows.length === 0 ? '(no rows)\n' : plainTable(rows);
  const heading = [title, ...particulars(answer).map((line) => `  ${line}`)];
  const ending = notes.map(({ text }) => `  note: ${text}`);
  return [
    heading.map((line) => `${line}\n`).join(''),
    '\n',
    body,
    ...(ending.length === 0 ? [] : ['\n', ending.map((line) => `${line}\n`).join('')]),
  ].join('');
};

/** What the numbers are reckoned from, line by line. */
const particulars = (answer: ReportAnswer): readonly string[] => {
  const { report, definition, parameters, asOf, from, to, knownAt, method, total, closes } = answer;
  const when = asOf === undefined ? `from ${from ?? ''} to before ${to ?? ''}` : `as of ${asOf}`;
  const instant = knownAt.instant === null ? '' : `, recorded by ${knownAt.instant}`;
  const others = Object.entries(parameters)
    .filter(([name, value]) => !SHOWN_ELSEWHERE.has(name) && isGiven(value))
    .map(([name, value]) => `${name} ${valueText(value)}`);
  return [
    `${when}, known at index ${knownAt.index}${instant}`,
    `definition ${report} version ${definition.version}`,
    ...(others.length === 0 ? [] : [others.join(' · ')]),
    ...(method === undefined ? [] : [`method: ${method}`]),
    ...(total === undefined || total === null ? [] : [`total: ${valueText(total)}`]),
    ...(closes === undefined ? [] : [closes ? 'every row closes' : 'NOT every row closes']),
  ];
};

/** What was not asked for is not shown: no unit, no condition, no group. */
const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !isEmptyList(value);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const SHOWN_ELSEWHERE = new Set([
  'asOf',
  'from',
  'to',
  'knownAt',
  'format',
  'minPosition',
  'after',
  'limit',
]);

const valueText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, each]) => `${name} ${valueText(each)}`)
      .join(', ');
  }
  return String(value);
};
