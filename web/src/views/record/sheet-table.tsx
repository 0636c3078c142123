/** The rows of a sheet as a table to fill in: a person and what the decision says of them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Input } from './input.js';
import { useForm } from './form-context.js';
import type { ActionName } from './forms.js';
import type { LineAnswer } from './line-answers.js';
import { LineOutcome } from './line-outcome.js';
import { PersonField } from './person-field.js';
import type { SheetColumn } from './sheet.js';
import { columnsOf, isUsual, rowsOf } from './sheet.js';

interface SheetTableProps {
  readonly action: ActionName;
  readonly answers: ReadonlyMap<number, LineAnswer>;
}

export const SheetTable = ({ action, answers }: SheetTableProps): ReactNode => {
  const { values, change, labels } = useForm();
  const { t } = useTranslation();
  const all = columnsOf(action, labels);
  const chosen = values.columns?.split(' ');
  const columns = all.filter((each) =>
    chosen === undefined ? isUsual(each) : chosen.includes(each.path) || each.field.required,
  );
  const rows = rowsOf(values);
  const next = String(Math.max(...rows.map(Number)) + 1);
  const isAnswered = answers.size > 0;
  return (
    <section className="card">
      <Columns all={all} shown={columns} />
      <div className="table sheet" role="region" aria-label={t('record.many.sheet')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{labels.field('person')} *</th>
              {columns.map(({ path, label, field }) => (
                <th key={path} scope="col">
                  {label}
                  {field.required && ' *'}
                </th>
              ))}
              {isAnswered && <th scope="col">{t('record.many.outcome')}</th>}
              <th scope="col">
                <span className="visually-hidden">{t('record.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <SheetRow key={row} {...{ row, at, columns, isAnswered, answers }} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="bar">
        <button
          type="button"
          onClick={() => {
            // The first row stands there before anything is typed into it.
            const places = [...rows, next].map((row) => `rows.${row}.person`);
            change(Object.fromEntries(places.map((path) => [path, values[path] ?? ''])));
          }}
        >
          {t('record.many.addRow')}
        </button>
      </div>
    </section>
  );
};

interface SheetRowProps {
  readonly row: string;
  readonly at: number;
  readonly columns: readonly SheetColumn[];
  readonly isAnswered: boolean;
  readonly answers: ReadonlyMap<number, LineAnswer>;
}

const SheetRow = ({ row, at, columns, isAnswered, answers }: SheetRowProps): ReactNode => {
  const { values, change, labels } = useForm();
  const { t } = useTranslation();
  const name = t('record.many.row', { number: at + 1 });
  const start = `rows.${row}.`;
  return (
    <tr>
      <td>
        <PersonField path={`${start}person`} label={`${name}: ${labels.field('person')}`} />
      </td>
      {columns.map(({ path, label, field }) => (
        <td key={path}>
          <Input field={field} path={start + path} label={`${name}: ${label}`} />
        </td>
      ))}
      {isAnswered && (
        <td>
          <LineOutcome answer={answers.get(at + 1)} person={values[`${start}person`] ?? ''} />
        </td>
      )}
      <td>
        <button
          type="button"
          className="plain"
          aria-label={`${t('record.remove')}: ${name}`}
          onClick={() => {
            const paths = Object.keys(values).filter((path) => path.startsWith(start));
            change(Object.fromEntries(paths.map((path) => [path, undefined])));
          }}
        >
          ×
        </button>
      </td>
    </tr>
  );
};

interface ColumnsProps {
  readonly all: readonly SheetColumn[];
  readonly shown: readonly SheetColumn[];
}

const Columns = ({ all, shown }: ColumnsProps): ReactNode => {
  const { change } = useForm();
  const { t } = useTranslation();
  const paths = shown.map(({ path }) => path);
  return (
    <details>
      <summary>{t('record.many.columns')}</summary>
      <ul className="chips">
        {all.map(({ path, label, field }) => (
          <li key={path}>
            <label className="check">
              <input
                type="checkbox"
                disabled={field.required}
                checked={paths.includes(path)}
                onChange={({ target }) => {
                  const others = paths.filter((each) => each !== path);
                  change({ columns: (target.checked ? [...others, path] : others).join(' ') });
                }}
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
};
