/** The people of a unit that has ended, to choose from; and what became of those who were placed. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../parts/data-table.js';
import { dateText } from '../../state/dates.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';
import type { Labels } from './labels.js';
import type { LineAnswer } from './line-answers.js';
import { LineOutcome } from './line-outcome.js';
import type { LinesSent } from './use-lines.js';

interface PeopleToPlaceProps {
  readonly here: readonly Row[];
  /** Those who are not placed now. */
  readonly left: readonly string[];
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly labels: Labels;
}

export const PeopleToPlace = ({ here, left, change, labels }: PeopleToPlaceProps): ReactNode => {
  const { t, i18n } = useTranslation();
  if (here.length === 0) return <p className="muted">{t('record.place.none')}</p>;
  const persons = here.map((row) => textIn(row, 'person'));
  const choose = (chosen: readonly string[], isChosen: boolean): void => {
    const others = left.filter((each) => each !== '' && !chosen.includes(each));
    change({ left: (isChosen ? others : [...others, ...chosen]).join(' ') });
  };
  const nameOf = (row: Row): string => textIn(row, 'fullName') || textIn(row, 'person');
  const columns = [
    {
      name: 'chosen',
      heading: '✓',
      cell: (row: Row) => (
        <input
          type="checkbox"
          aria-label={nameOf(row)}
          checked={!left.includes(textIn(row, 'person'))}
          onChange={({ target }) => {
            choose([textIn(row, 'person')], target.checked);
          }}
        />
      ),
    },
    { name: 'name', heading: labels.field('person'), cell: nameOf },
    { name: 'person', heading: 'ID', cell: (row: Row) => textIn(row, 'person') },
    { name: 'post', heading: labels.field('post'), cell: (row: Row) => textIn(row, 'post') },
    {
      name: 'ended',
      heading: t('record.place.from'),
      cell: (row: Row) =>
        `${labels.unit(textIn(row, 'endedUnit'))}, ${t('record.place.ended', {
          date: dateText(textIn(row, 'endedOn'), i18n.language),
        })}`,
    },
  ];
  return (
    <section className="card">
      <label className="check">
        <input
          type="checkbox"
          checked={persons.every((person) => !left.includes(person))}
          onChange={({ target }) => {
            choose(persons, target.checked);
          }}
        />
        {t('record.place.all')} ({persons.length})
      </label>
      <DataTable caption={t('record.place.title')} columns={columns} rows={here} />
    </section>
  );
};

export const PlacedPeople = ({ sent }: { readonly sent: LinesSent }): ReactNode => {
  const { t } = useTranslation();
  const answers = [...sent.answers.values()];
  if (answers.length === 0) return null;
  const columns = [
    {
      name: 'person',
      heading: t('record.fields.person'),
      cell: ({ person = '' }: LineAnswer) => person,
    },
    {
      name: 'outcome',
      heading: t('record.many.outcome'),
      cell: (answer: LineAnswer) => <LineOutcome answer={answer} person={answer.person ?? ''} />,
    },
  ];
  return (
    <section className="card">
      <DataTable caption={t('record.many.outcome')} columns={columns} rows={answers} />
    </section>
  );
};
