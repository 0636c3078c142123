/** Conditions on keys: a key, then one of its values; values of one key mean "or". */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Key } from '../../state/grouping.js';
import { useLabels } from '../../state/labels.js';
import { Chosen } from './chosen.js';
import type { Change } from './question.js';

interface ConditionsProps {
  readonly keys: readonly Key[];
  /** Each `key:value`. */
  readonly values: readonly string[];
  readonly change: Change;
}

export const Conditions = ({ keys, values, change }: ConditionsProps): ReactNode => {
  const { t } = useTranslation();
  const { language, parameter, value: label } = useLabels();
  const [name, setName] = useState('');
  const key = keys.find((each) => each.name === name);
  const says = (condition: string): string => {
    const [of = '', ...rest] = condition.split(':');
    const heading = keys.find((each) => each.name === of)?.[language] ?? of;
    return `${heading}: ${label(of, rest.join(':'))}`;
  };
  return (
    <div className="field">
      <label htmlFor="condition-key">{parameter('where')}</label>
      <span className="bar">
        <select
          id="condition-key"
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        >
          <option value="">{t('reports.noValue')}</option>
          {keys.map((each) => (
            <option key={each.name} value={each.name}>
              {each[language]}
            </option>
          ))}
        </select>
        {key !== undefined && (
          <ValueOf
            of={key}
            add={(value) => {
              if (value === '') return;
              const condition = `${name}:${value}`;
              change('where', [...values.filter((each) => each !== condition), condition]);
            }}
          />
        )}
      </span>
      <Chosen
        all={values.map((value) => ({ value, says: says(value) }))}
        remove={(value) => {
          change(
            'where',
            values.filter((each) => each !== value),
          );
        }}
      />
    </div>
  );
};

interface ValueOfProps {
  readonly of: Key;
  readonly add: (value: string) => void;
}

const ValueOf = ({ of: { name, values }, add }: ValueOfProps): ReactNode => {
  const { t } = useTranslation();
  const { value: label } = useLabels();
  const [typed, setTyped] = useState('');
  if (values !== undefined) {
    return (
      <select
        aria-label={t('reports.value')}
        value=""
        onChange={({ target }) => {
          add(target.value);
        }}
      >
        <option value="">{t('reports.value')} …</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {label(name, value)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        aria-label={t('reports.value')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <button
        type="button"
        onClick={() => {
          add(typed);
          setTyped('');
        }}
      >
        {t('reports.add')}
      </button>
    </>
  );
};
