/** The overview: how many people there are, and how that came about. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { HeadcountSeries } from './headcount-series.js';

const Overview = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('overview.title')}</h1>
      <div className="cards">
        <HeadcountSeries />
      </div>
    </>
  );
};

export default Overview;
