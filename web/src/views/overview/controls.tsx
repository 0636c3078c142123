/** The period and the group of the overview: kept in the address. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { today } from '../../state/dates.js';
import { useGroupKeys } from '../../state/grouping.js';
import { useLabels } from '../../state/labels.js';
import { useParameters } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';

export const Controls = (): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLabels();
  const [{ groupBy = '', asOf: day = today() }, change] = useParameters();
  const { from, to, tenYears, monthsOnly } = usePeriod();
  const keys = useGroupKeys();
  const year = Number(day.slice(0, 4));
  const periods = [
    { says: t('overview.twelveMonths'), from: undefined, to: undefined },
    { says: t('overview.thisYear'), from: `${year}-01-01`, to: `${year + 1}-01-01` },
    { says: t('overview.lastYear'), from: `${year - 1}-01-01`, to: `${year}-01-01` },
    { says: t('overview.tenYears'), from: tenYears, to: undefined },
  ];
  return (
    <>
      <div className="bar no-print" role="group" aria-label={t('overview.period')}>
        <label>
          {t('time.from')}{' '}
          <input
            type="date"
            value={from}
            max={to}
            onChange={({ target }) => {
              change({ from: target.value });
            }}
          />
        </label>
        <label>
          {t('time.to')}{' '}
          <input
            type="date"
            value={to}
            min={from}
            onChange={({ target }) => {
              change({ to: target.value });
            }}
          />
        </label>
        {periods.map(({ says, ...period }) => (
          <button
            key={says}
            onClick={() => {
              change(period);
            }}
          >
            {says}
          </button>
        ))}
        <label>
          {t('overview.groupBy')}{' '}
          <select
            value={groupBy}
            onChange={({ target }) => {
              change({ groupBy: target.value });
            }}
          >
            <option value="">{t('overview.noGroup')}</option>
            {keys.map((key) => (
              <option key={key.name} value={key.name}>
                {key[language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {monthsOnly && <p className="muted">{t('overview.monthsOnly')}</p>}
    </>
  );
};
