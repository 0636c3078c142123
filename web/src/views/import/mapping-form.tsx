/** How a file is read: what its rows and columns are taken for, which can be changed. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { DataTable } from '../../parts/data-table.js';
import { Failed } from '../../parts/failed.js';
import type { Import, Mapping } from './import-calls.js';
import { useChange } from './import-calls.js';

const TABLES = ['records', 'people', 'units', 'postings', 'departures', 'courses'] as const;
const IMPOSSIBLE = ['refuse', 'record', 'skip'] as const;
/** Fields that a list often leaves out, as they are the same for all. */
const FIXED = [
  ['unit', 'imports.fixedUnit', 'text'],
  ['effectiveDate', 'imports.fixedDate', 'date'],
] as const;

export const MappingForm = ({ found }: { readonly found: Import }): ReactNode => {
  const { t } = useTranslation();
  const { id, mapping, columns, fields, list } = found;
  const change = useChange(id, (said: Mapping) =>
    dataOf(
      client.PUT('/v1/imports/{id}/mapping', {
        params: { path: { id } },
        body: said,
      }),
    ),
  );
  const fixed = mapping.fixed ?? {};
  return (
    <section className="card" aria-busy={change.isPending}>
      <h2>{t('imports.mapping')}</h2>
      <div className="fields">
        <Choice
          label={t('imports.table')}
          value={mapping.table}
          options={TABLES.map((each) => [each, t(`imports.tables.${each}`)])}
          // Other rows have other fields.
          onChoice={(table) => {
            change.mutate({ ...mapping, table: table as Mapping['table'], columns: {} });
          }}
        />
        <Choice
          label={t('imports.locale')}
          value={mapping.locale ?? 'none'}
          options={(['none', 'vi', 'en'] as const).map((each) => [
            each,
            t(`imports.locales.${each}`),
          ])}
          onChoice={(locale) => {
            const { locale: _before, ...rest } = mapping;
            change.mutate(locale === 'none' ? rest : { ...rest, locale: locale as 'vi' | 'en' });
          }}
        />
        <Choice
          label={t('imports.onImpossible')}
          value={mapping.onImpossible ?? 'refuse'}
          options={IMPOSSIBLE.map((each) => [each, t(`imports.impossible.${each}`)])}
          onChoice={(onImpossible) => {
            change.mutate({ ...mapping, onImpossible: onImpossible as 'refuse' });
          }}
        />
        {FIXED.filter(([field]) => fields.includes(field)).map(([field, label, type]) => (
          <label key={field} className="field">
            {t(label)}
            <input
              type={type}
              defaultValue={textOf(fixed[field])}
              onBlur={({ target: { value } }) => {
                if (value === textOf(fixed[field])) return;
                const { [field]: _before, ...others } = fixed;
                const next = value === '' ? others : { ...others, [field]: value };
                change.mutate({ ...mapping, fixed: next });
              }}
            />
          </label>
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={mapping.lastDay ?? false}
            onChange={({ target }) => {
              change.mutate({ ...mapping, lastDay: target.checked });
            }}
          />
          {t('imports.lastDay')}
        </label>
      </div>
      <Failed error={change.error} />
      {list !== null && (
        <p className="muted">
          {t('imports.sheet', {
            sheet: list.sheet,
            first: list.heading[0] ?? 1,
            last: list.heading[1] ?? 1,
            people: list.people,
            group: list.skipped.group ?? 0,
            total: list.skipped.total ?? 0,
            signature: list.skipped.signature ?? 0,
          })}
        </p>
      )}
      {columns.length > 0 && (
        <DataTable
          caption={t('imports.mapping')}
          rows={columns}
          columns={[
            { name: 'column', heading: t('imports.column'), cell: ({ column }) => column },
            {
              name: 'field',
              heading: t('imports.takenFor'),
              cell: ({ column, field }) => (
                <select
                  aria-label={`${column}: ${t('imports.takenFor')}`}
                  value={field}
                  onChange={({ target }) => {
                    const said = { ...mapping.columns, [column]: target.value };
                    change.mutate({ ...mapping, columns: said });
                  }}
                >
                  <option value="">{t('imports.leftAside')}</option>
                  {fields.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              ),
            },
            {
              name: 'confidence',
              heading: t('imports.certainty'),
              cell: ({ confidence }) => (
                <span className={`sure-${confidence}`}>
                  {t(`imports.confidence.${confidence}`)}
                </span>
              ),
            },
            {
              name: 'samples',
              heading: t('imports.samples'),
              cell: ({ samples }) => <span className="muted">{samples.join(' · ')}</span>,
            },
          ]}
        />
      )}
    </section>
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoice: (value: string) => void;
}

const Choice = ({ label, value, options, onChoice }: ChoiceProps): ReactNode => (
  <label className="field">
    {label}
    <select
      value={value}
      onChange={({ target }) => {
        onChoice(target.value);
      }}
    >
      {options.map(([name, says]) => (
        <option key={name} value={name}>
          {says}
        </option>
      ))}
    </select>
  </label>
);
