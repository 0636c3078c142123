/** The columns of the list of people, and choosing them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFactTexts } from '../../parts/fact-text.js';
import { peopleEn } from '../../words/people-en.js';

const COLUMNS = [
  'birthDate',
  'unit',
  'hostUnit',
  'post',
  'rank',
  'category',
  'gender',
  'hireDate',
  'education',
  'politicalTheory',
  'partyMember',
  'minority',
  'leader',
  'fte',
  'employed',
  'secondedUntil',
  'suspendedUntil',
  'penalty',
] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL: readonly Column[] = ['birthDate', 'unit', 'post', 'category'];

/** The columns that an address names; the usual ones where it names none. */
export const columnsIn = (text: string | undefined): readonly Column[] => {
  if (text === undefined) return USUAL;
  const named = text.split(',');
  return COLUMNS.filter((column) => named.includes(column));
};

/** What a column is called: places and dates have words of the page, attributes those of the ledger. */
export const useColumnName = (): ((column: Column) => string) => {
  const { t } = useTranslation();
  const texts = useFactTexts();
  return (column) =>
    isOwn(column) ? t(`people.column.${column}`) : texts.attribute(column, '').label;
};

const isOwn = (name: string): name is keyof typeof peopleEn.column => name in peopleEn.column;

interface ColumnChoiceProps {
  readonly chosen: readonly Column[];
  readonly choose: (columns: readonly Column[]) => void;
}

export const ColumnChoice = ({ chosen, choose }: ColumnChoiceProps): ReactNode => {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  return (
    <details className="menu no-print">
      <summary>{t('people.columns')}</summary>
      <ul>
        {COLUMNS.map((column) => (
          <li key={column}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(column)}
                onChange={({ target }) => {
                  const others = chosen.filter((each) => each !== column);
                  choose(target.checked ? [...others, column] : others);
                }}
              />{' '}
              {nameOf(column)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
};
