/** Units in forms: one that stands on the day, one that may be new, and several. */
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useUnitsOf } from '../../state/units.js';
import { useForm } from './form-context.js';
import { dayOr } from './labels.js';

export const UnitSelect = (props: ComponentProps<'select'>): ReactNode => {
  const { date } = useForm();
  const { t } = useTranslation();
  const { data: units = [] } = useUnitsOf({ asOf: dayOr(date) });
  const chosen = String(props.value ?? '');
  return (
    <select {...props}>
      <option value="">{props.required === true ? t('record.choose') : t('record.notSaid')}</option>
      {chosen !== '' && !units.some(({ unit }) => unit === chosen) && (
        <option value={chosen}>{chosen}</option>
      )}
      {units.map(({ unit, name, above }) => (
        <option key={unit} value={unit}>
          {'\u2003'.repeat(above.length) + name}
        </option>
      ))}
    </select>
  );
};

/** The id of a unit that stands, or of a new one. */
export const UnitIdInput = (props: ComponentProps<'input'>): ReactNode => {
  const { date } = useForm();
  const { t } = useTranslation();
  const { data: units = [] } = useUnitsOf({ asOf: dayOr(date) });
  const list = useId();
  return (
    <>
      <input maxLength={64} list={list} {...props} />
      <datalist id={list}>
        {units.map(({ unit, name }) => (
          <option key={unit} value={unit}>
            {name}
          </option>
        ))}
      </datalist>
      <span className="muted">{t('record.newOrStanding')}</span>
    </>
  );
};

/** Several units, one after the other. */
export const UnitsField = ({ path }: { readonly path: string }): ReactNode => {
  const { values, change, labels } = useForm();
  const { t } = useTranslation();
  const chosen = (values[path] ?? '').split(' ').filter((each) => each !== '');
  const put = (units: readonly string[]): void => {
    change({ [path]: units.join(' ') });
  };
  return (
    <fieldset className="together">
      <legend>{labels.field('units')} *</legend>
      <ul className="chips">
        {chosen.map((unit) => (
          <li key={unit}>
            {labels.unit(unit)}{' '}
            <button
              type="button"
              className="plain"
              aria-label={`${t('record.remove')}: ${labels.unit(unit)}`}
              onClick={() => {
                put(chosen.filter((each) => each !== unit));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <UnitSelect
        aria-label={t('record.addUnit')}
        value=""
        required={chosen.length === 0}
        onChange={({ target }) => {
          if (target.value !== '') put([...new Set([...chosen, target.value])]);
        }}
      />
    </fieldset>
  );
};
