/** The rows of an answer as a table: in words, each number with a way to what is behind it. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import type { Behind } from '../state/behind.js';
import { numberText } from '../state/dates.js';
import { useLabels } from '../state/labels.js';
import type { Description, ReportAnswer, Row } from '../state/reports.js';
import { textIn } from '../state/reports.js';
import { DataTable } from './data-table.js';
import { Notice } from './notice.js';

interface ReportTableProps {
  readonly caption: string;
  readonly answer: Pick<ReportAnswer, 'rows' | 'notes'>;
  readonly description: Description | undefined;
  readonly behind?: Behind | undefined;
}

/** More rows at once would make the page slow. */
const ROWS_STEP = 200;
/** As much of the id of an event as tells it apart; the link has the whole. */
const ID_SHOWN = 8;

export const ReportTable = ({
  caption,
  answer: { rows, notes },
  description,
  behind,
}: ReportTableProps): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  const [shown, setShown] = useState(ROWS_STEP);
  const [first] = rows;
  if (first === undefined) return <Notice>{t('state.empty')}</Notice>;
  const isWithheld = notes.some(({ code }) => code === 'small-cells-withheld');
  const numeric = new Set(
    (description?.columns ?? [])
      .filter(({ type }) => type === 'integer' || type === 'decimal')
      .map(({ name }) => name),
  );
  const columns = Object.keys(first).map((name) => {
    const number = numeric.has(name) || rows.some((row) => typeof row[name] === 'number');
    return {
      name,
      heading: labels.column(name, description),
      number,
      cell: (row: Row): ReactNode => {
        const value = row[name];
        if (value === null && number && isWithheld) return <Withheld />;
        if (typeof value === 'number') {
          const text = name === 'year' ? String(value) : numberText(value, labels.language, 4);
          const href = value === 0 ? undefined : behind?.(row, name);
          return href === undefined ? text : <Link href={href}>{text}</Link>;
        }
        if (typeof value === 'boolean') return labels.value(name, String(value));
        if (typeof value !== 'string') return '';
        if (name === 'event' && typeof row.person === 'string') {
          return (
            <Link href={`/people/${row.person}?event=${value}`}>{value.slice(0, ID_SHOWN)}…</Link>
          );
        }
        if (name === 'person') return <Link href={`/people/${value}`}>{value}</Link>;
        return labels.value(name === 'value' ? textIn(row, 'attribute') : name, value);
      },
    };
  });
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows.slice(0, shown)} />
      {rows.length > shown && (
        <p className="no-print">
          {t('reports.rows', { count: rows.length })}{' '}
          <button
            onClick={() => {
              setShown(shown + ROWS_STEP);
            }}
          >
            {t('reports.more')}
          </button>
        </p>
      )}
    </>
  );
};

const Withheld = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <span className="withheld" title={t('reports.withheldSays')}>
      {t('reports.withheld')}
    </span>
  );
};
