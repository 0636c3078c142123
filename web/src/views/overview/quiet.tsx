/** Says that nothing happened in the period, and offers a longer one. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../parts/notice.js';
import { useParameters } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';

export const Quiet = (): ReactNode => {
  const { t } = useTranslation();
  const [, change] = useParameters();
  const { tenYears, from } = usePeriod();
  return (
    <Notice>
      <p>{t('overview.quiet')}</p>
      {from > tenYears && (
        <button
          onClick={() => {
            change({ from: tenYears });
          }}
        >
          {t('overview.tenYears')}
        </button>
      )}
    </Notice>
  );
};
