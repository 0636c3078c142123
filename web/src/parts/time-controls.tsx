/** The two controls of time that every view has: as of which day, and as known at which moment. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { instantOf, localOf } from '../state/dates.js';
import { useParameters } from '../state/parameters.js';

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
