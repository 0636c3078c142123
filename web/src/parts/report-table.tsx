/** The rows of an answer as a table, with the columns in the order of the answer. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { dateText, numberText } from '../state/dates.js';
import type { Description, ReportAnswer, Row } from '../state/reports.js';
import { DataTable } from './data-table.js';
import { Notice } from './notice.js';

interface ReportTableProps {
  readonly caption: string;
  readonly answer: ReportAnswer;
  readonly description: Description | undefined;
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

export const ReportTable = ({ caption, answer, description }: ReportTableProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const [first] = answer.rows;
  if (first === undefined) return <Notice>{t('state.empty')}</Notice>;
  const shown = (value: unknown): string => {
    if (typeof value === 'number') return numberText(value, i18n.language, 4);
    if (typeof value === 'boolean') return value ? '✓' : '–';
    if (typeof value !== 'string') return '';
    return PLAIN_DATE.test(value) ? dateText(value, i18n.language) : value;
  };
  const columns = Object.keys(first).map((name) => ({
    name,
    heading: headingOf(name, description, i18n.language),
    number: answer.rows.some((row) => typeof row[name] === 'number'),
    cell: (row: Row) => shown(row[name]),
  }));
  return <DataTable caption={caption} columns={columns} rows={answer.rows} />;
};

/** Keys have names in both languages; other columns are called what they are in the answer. */
const headingOf = (
  name: string,
  description: Description | undefined,
  language: string,
): string => {
  const { population = [], event = [] } = description?.keys ?? {};
  const key = [...event, ...population].find((each) => each.name === name);
  return key === undefined ? name : language === 'vi' ? key.vi : key.en;
};
