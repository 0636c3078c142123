/** Several keys in an order: what to group by, or which attributes. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Key } from '../../state/grouping.js';
import { useLabels } from '../../state/labels.js';
import { Chosen } from './chosen.js';
import type { Change } from './question.js';

interface KeyChoiceProps {
  readonly name: string;
  /** With commas between them. */
  readonly value: string;
  readonly keys: readonly Key[];
  readonly change: Change;
}

export const KeyChoice = ({ name, value, keys, change }: KeyChoiceProps): ReactNode => {
  const { t } = useTranslation();
  const { language, parameter } = useLabels();
  const chosen = value.split(',').filter(Boolean);
  const set = (all: readonly string[]): void => {
    change(name, [all.join(',')]);
  };
  const id = `parameter-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{parameter(name)}</label>
      <select
        id={id}
        value=""
        onChange={({ target }) => {
          set([...chosen, target.value]);
        }}
      >
        <option value="">
          {chosen.length === 0 ? t('reports.noValue') : `${t('reports.add')} …`}
        </option>
        {keys
          .filter((key) => !chosen.includes(key.name))
          .map((key) => (
            <option key={key.name} value={key.name}>
              {key[language]}
            </option>
          ))}
      </select>
      <Chosen
        all={chosen.map((key) => ({
          value: key,
          says: keys.find((each) => each.name === key)?.[language] ?? key,
        }))}
        remove={(key) => {
          set(chosen.filter((each) => each !== key));
        }}
      />
    </div>
  );
};
