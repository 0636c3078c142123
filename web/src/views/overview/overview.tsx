/** The overview: how many people there are, and how that came about. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Attrition, Reasons } from './attrition.js';
import { Bridge } from './bridge.js';
import { Pyramid } from './composition.js';
import { Controls } from './controls.js';
import { Figures } from './figures.js';
import { Flow } from './flow.js';
import { HeadcountSeries } from './headcount-series.js';
import { Quota } from './quota.js';
import { Survival } from './survival.js';
import { Movements, Training } from './turns.js';
import { UnitTree } from './unit-tree.js';

const Overview = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('overview.title')}</h1>
      <Controls />
      <UnitTree />
      <Figures />
      <div className="cards">
        <HeadcountSeries />
        <Bridge />
        <Attrition />
        <Reasons />
        <Pyramid />
        <Flow />
        <Movements />
        <Training />
        <Survival />
        <Quota />
      </div>
    </>
  );
};

export default Overview;
