/** A moment of knowledge: the number of an event, or an instant. */
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { instantOf, localOf } from '../../state/dates.js';

interface KnownPointProps {
  readonly says: string;
  /** A ledger index or an RFC 3339 instant; empty for none. */
  readonly value: string;
  readonly set: (value: string) => void;
}

type By = 'index' | 'instant';

export const KnownPoint = ({ says, value, set }: KnownPointProps): ReactNode => {
  const { t } = useTranslation();
  const [by, setBy] = useState<By>(value.includes('T') ? 'instant' : 'index');
  const id = useId();
  return (
    <fieldset className="field known">
      <legend>{says}</legend>
      <select
        aria-label={t('diff.by')}
        value={by}
        onChange={({ target }) => {
          setBy(target.value as By);
          set('');
        }}
      >
        <option value="index">{t('diff.byIndex')}</option>
        <option value="instant">{t('diff.byInstant')}</option>
      </select>
      <label className="visually-hidden" htmlFor={id}>
        {says}: {t(`diff.${by}`)}
      </label>
      {by === 'index' ? (
        <input
          id={id}
          type="number"
          min={0}
          required
          value={value}
          onChange={({ target }) => {
            set(target.value);
          }}
        />
      ) : (
        <input
          id={id}
          type="datetime-local"
          step="1"
          required
          value={localOf(value)}
          onChange={({ target }) => {
            set(target.value === '' ? '' : instantOf(target.value));
          }}
        />
      )}
    </fieldset>
  );
};
