/** Finds a person by name or staff code: a box to type in, with those who fit below it. */
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { dateText } from '../../state/dates.js';
import { textIn } from '../../state/reports.js';
import type { Row } from '../../state/reports.js';
import { useForm } from './form-context.js';
import { dayOr } from './labels.js';

const SHOWN_MAX = 8;

const usePeople = (q: string, asOf: string): readonly Row[] => {
  const query = { q, asOf, standing: 'all', limit: SHOWN_MAX } as const;
  const { data } = useQuery({
    queryKey: ['people', query],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/people', { params: { query }, signal })),
    enabled: q.trim() !== '',
  });
  return q.trim() === '' ? [] : (data?.people ?? []);
};

interface PersonFieldProps {
  readonly path?: string;
  /** Stands in a table: the label is not shown. */
  readonly label?: string;
}

export const PersonField = ({ path = 'person', label }: PersonFieldProps): ReactNode => {
  const { values, wrong, labels } = useForm();
  const id = useId();
  return (
    <div className="field">
      {label === undefined && (
        <label htmlFor={id}>
          {labels.field('person')}
          <span aria-hidden="true"> *</span>
        </label>
      )}
      <PersonBox id={id} path={path} label={label} />
      <PersonLine id={values[path] ?? ''} />
      {wrong[path] !== undefined && <span className="wrong">{wrong[path]}</span>}
    </div>
  );
};

interface PersonBoxProps {
  readonly id: string;
  readonly path: string;
  readonly label: string | undefined;
}

const PersonBox = ({ id, path, label }: PersonBoxProps): ReactNode => {
  const { values, change, date, wrong } = useForm();
  const { t } = useTranslation();
  const typed = values[path] ?? '';
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const found = usePeople(isOpen ? typed : '', dayOr(date));
  const isShown = isOpen && found.length > 0;
  const choose = (row: Row | undefined): void => {
    if (row !== undefined) change({ [path]: textIn(row, 'person') });
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isShown) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="combo">
      <input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={isShown ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${list}-${at}` : undefined}
        aria-invalid={wrong[path] === undefined ? undefined : true}
        autoComplete="off"
        required
        placeholder={t('record.personHint')}
        value={typed}
        onChange={({ target }) => {
          change({ [path]: target.value });
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
        }}
      />
      {isShown && (
        <ul id={list} role="listbox" aria-label={t('record.found')}>
          {found.map((row, place) => (
            <li
              key={textIn(row, 'person')}
              id={`${list}-${place}`}
              role="option"
              aria-selected={place === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(row);
              }}
            >
              <PersonText row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Same names are common: the birth date, the code and the unit stand beside. */
const PersonText = ({ row }: { readonly row: Row }): ReactNode => {
  const { labels } = useForm();
  const { i18n } = useTranslation();
  const name = textIn(row, 'fullName');
  const birth = textIn(row, 'birthDate');
  const unit = textIn(row, 'unit');
  return (
    <>
      {name === '' ? textIn(row, 'person') : name}
      <span className="muted">
        {[
          name === '' ? '' : textIn(row, 'person'),
          birth === '' ? '' : dateText(birth, i18n.language),
          unit === '' ? '' : labels.unit(unit),
        ]
          .filter((each) => each !== '')
          .map((each) => ` · ${each}`)
          .join('')}
      </span>
    </>
  );
};

/** Who the id stands for, so that a wrong one is seen. */
const PersonLine = ({ id }: { readonly id: string }): ReactNode => {
  const { date } = useForm();
  const { t } = useTranslation();
  const row = usePeople(id, dayOr(date)).find((each) => textIn(each, 'person') === id.trim());
  if (id.trim() === '') return null;
  return (
    <span className="who">
      {row === undefined ? (
        <span className="muted">{t('record.notKnownYet')}</span>
      ) : (
        <PersonText row={row} />
      )}
    </span>
  );
};
