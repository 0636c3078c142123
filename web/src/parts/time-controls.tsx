/** The two controls of time that every view has: as of which day, and as known at which moment. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useParameters } from '../state/parameters.js';

/** `datetime-local` has no zone: what is typed is meant where the reader sits. */
const instantOf = (local: string): string => new Date(local).toISOString();
const localOf = (instant: string): string => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
};

export const TimeControls = (): ReactNode => {
  const { t } = useTranslation();
  const [{ asOf = '', knownAt = '' }, change] = useParameters();
  return (
    <div className="bar" role="group">
      <label>
        {t('time.asOf')}{' '}
        <input
          type="date"
          value={asOf}
          onChange={({ target }) => {
            change({ asOf: target.value });
          }}
        />
      </label>
      <label>
        {t('time.knownAt')}{' '}
        <input
          type="datetime-local"
          step="1"
          value={knownAt.includes('T') ? localOf(knownAt) : ''}
          onChange={({ target }) => {
            change({ knownAt: target.value === '' ? undefined : instantOf(target.value) });
          }}
        />
      </label>
    </div>
  );
};
