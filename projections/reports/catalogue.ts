/** Every report there is. */
import { anomalies } from './anomalies/anomalies.js';
import { attrition } from './attrition/attrition.js';
import { bridge } from './bridge/bridge.js';
import { claims } from './claims/claims.js';
import { firstYearAttrition } from './first-year-attrition/first-year-attrition.js';
import { headcount } from './headcount/headcount.js';
import { headcountSeries } from './headcount-series/headcount-series.js';
import { composition } from './composition/composition.js';
import { mobility } from './mobility/mobility.js';
import { movementPlans } from './movement-plans/movement-plans.js';
import { offices } from './offices/offices.js';
import { quota } from './quota/quota.js';
import { commitments } from './commitments/commitments.js';
import { decisionGaps } from './decision-gaps/decision-gaps.js';
import { discipline } from './discipline/discipline.js';
import { due } from './due/due.js';
import { duplicates } from './duplicates/duplicates.js';
import { ratings } from './ratings/ratings.js';
import { recordingLag } from './recording-lag/recording-lag.js';
import type { Report } from './report.js';
import { retention } from './retention/retention.js';
import { rotationHistory } from './rotation-history/rotation-history.js';
import { rotations } from './rotations/rotations.js';
import { succession } from './succession/succession.js';
import { survival } from './survival/survival.js';
import { targets } from './targets/targets.js';
import { training } from './training/training.js';

export const REPORTS: readonly Report[] = [
  headcount,
  headcountSeries,
  composition,
  quota,
  bridge,
  rotationHistory,
  rotations,
  movementPlans,
  mobility,
  offices,
  attrition,
  firstYearAttrition,
  retention,
  survival,
  training,
  commitments,
  due,
  ratings,
  discipline,
  succession,
  targets,
  claims,
  recordingLag,
  decisionGaps,
  duplicates,
  anomalies,
];

export const reportNamed = (name: string): Report | undefined =>
  REPORTS.find(({ description }) => description.name === name);
