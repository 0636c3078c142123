/** People as a table; each row leads to the person, those of one name are told apart by birth date and code. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { DataTable } from '../../parts/data-table.js';
import { useFactTexts } from '../../parts/fact-text.js';
import { UnitLink } from '../../parts/unit-link.js';
import { useCarried } from '../../state/parameters.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';
import type { Column } from './people-columns.js';
import { useColumnName } from './people-columns.js';

interface PeopleTableProps {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

export const PeopleTable = ({ rows, columns }: PeopleTableProps): ReactNode => {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const texts = useFactTexts();
  const carried = useCarried();
  const cell = (column: Column, row: Row): ReactNode => {
    const value = row[column];
    if (value === null || value === undefined) return <span className="muted">–</span>;
    if (column === 'unit' || column === 'hostUnit') return <UnitLink id={textIn(row, column)} />;
    if (column === 'penalty') return texts.code('disciplineForm', textIn(row, column));
    return texts.attribute(column, value).text;
  };
  const nameIn = (row: Row): string => {
    if (row.nameErased === true) return t('people.nameErased');
    return textIn(row, 'fullName') || t('facts.notRecorded');
  };
  return (
    <DataTable
      caption={t('people.title')}
      rows={rows}
      columns={[
        {
          name: 'fullName',
          heading: t('people.fullName'),
          cell: (row) => (
            <Link href={`/people/${textIn(row, 'person')}${carried}`}>{nameIn(row)}</Link>
          ),
        },
        { name: 'person', heading: t('people.person'), cell: (row) => textIn(row, 'person') },
        ...columns.map((column) => ({
          name: column,
          heading: nameOf(column),
          cell: (row: Row) => cell(column, row),
        })),
      ]}
    />
  );
};
