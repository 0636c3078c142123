/** What the numbers of an answer are reckoned from, line by line and in the language asked for. */
import type { Language } from './file-table.js';
import type { ReportAnswer } from './report.js';

const LABELS = {
  report: { vi: 'Báo cáo', en: 'Report' },
  definition: { vi: 'Định nghĩa', en: 'Definition' },
  formula: { vi: 'Công thức', en: 'Formula' },
  source: { vi: 'Nguồn định nghĩa', en: 'Source of the definition' },
  asOf: { vi: 'Tính đến ngày', en: 'As of' },
  period: { vi: 'Kỳ báo cáo (không gồm ngày cuối)', en: 'Period (the last day excluded)' },
  index: { vi: 'Sổ cái tính đến chỉ số', en: 'Known at ledger index' },
  instant: { vi: 'Ghi nhận đến thời điểm', en: 'Recorded by' },
  root: { vi: 'Gốc cây Merkle của các sự kiện đó', en: 'Merkle root over those events' },
  parameters: { vi: 'Tham số', en: 'Parameters' },
  population: { vi: 'Đối tượng', en: 'Population' },
  method: { vi: 'Phương pháp', en: 'Method' },
  total: { vi: 'Tổng', en: 'Total' },
  closes: { vi: 'Cân đối', en: 'Every row closes' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

const SHOWN_ELSEWHERE = ['asOf', 'from', 'to', 'knownAt', 'minPosition', 'after', 'limit'];

/** Label and value; what does not apply is left out. */
export const aboutOf = (
  answer: ReportAnswer,
  title: string,
  language: Language,
): readonly (readonly [string, string])[] => {
  const { report, definition, parameters, asOf, from, to, knownAt, total, closes } = answer;
  const said = (label: keyof typeof LABELS, value: string | null): [string, string][] =>
    value === null || value === '' ? [] : [[LABELS[label][language], value]];
  const others = Object.entries(parameters).filter(
    ([name, value]) => !SHOWN_ELSEWHERE.includes(name) && isGiven(value),
  );
  return [
    ...said(
      'report',
      `${title} (${report}, ${language === 'vi' ? 'phiên bản' : 'version'} ${definition.version})`,
    ),
    ...said('definition', definition.text),
    ...said('formula', definition.formula),
    ...said('source', definition.source),
    ...said('asOf', asOf ?? null),
    ...said('period', asOf === undefined ? `${from ?? ''} – ${to ?? ''}` : null),
    ...said('index', String(knownAt.index)),
    ...said('instant', knownAt.instant),
    ...said('root', knownAt.root ?? null),
    ...said('parameters', others.map(([name, value]) => `${name} = ${textOf(value)}`).join('; ')),
    ...said('population', answer.population),
    ...said('method', answer.method),
    ...said('total', total === null ? null : textOf(total)),
    ...said('closes', closes === undefined ? null : String(closes)),
    ...answer.notes.flatMap(({ text }) => said('note', text)),
  ];
};

const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, each]) => `${name} ${textOf(each)}`)
      .join(', ');
  }
  return String(value);
};
