/** One parameter of a report as a field of its form. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Key } from '../../state/grouping.js';
import { useLabels } from '../../state/labels.js';
import type { Description } from '../../state/reports.js';
import type { Change } from './question.js';

interface FieldProps {
  readonly parameter: Description['parameters'][number];
  readonly value: string;
  readonly keys: readonly Key[];
  readonly change: Change;
}

const DATES = ['from', 'to', 'compareTo', 'recordsFrom'];
const NUMBERS = ['within'];

const typeOf = (name: string): 'date' | 'number' | 'text' =>
  DATES.includes(name) ? 'date' : NUMBERS.includes(name) ? 'number' : 'text';

export const Field = ({ parameter, value, keys, change }: FieldProps): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  const { name, required = false, says, default: otherwise = '' } = parameter;
  const values = parameter.values ?? keys.find((key) => key.name === name)?.values;
  const id = `parameter-${name}`;
  const set = ({ target }: { readonly target: { readonly value: string } }): void => {
    change(name, [target.value]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {labels.parameter(name)}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {values === undefined ? (
        <input id={id} value={value} required={required} type={typeOf(name)} onChange={set} />
      ) : (
        <select id={id} value={value} onChange={set}>
          <option value="">
            {values.includes(otherwise)
              ? t('reports.default', { value: labels.value(name, otherwise) })
              : t('reports.noValue')}
          </option>
          {values.map((each) => (
            <option key={each} value={each}>
              {labels.value(name, each)}
            </option>
          ))}
        </select>
      )}
      {labels.language === 'en' && <span className="muted">{says}</span>}
    </div>
  );
};
