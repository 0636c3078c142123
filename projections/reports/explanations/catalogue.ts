/** Which reports are explained, and why the others are not. */
import { attritionExplained } from '../attrition/explain.js';
import { bridgeExplained } from '../bridge/explain.js';
import { compositionExplained } from '../composition/explain.js';
import { disciplineExplained } from '../discipline/explain.js';
import { firstYearAttritionExplained } from '../first-year-attrition/explain.js';
import { headcountExplained } from '../headcount/explain.js';
import { mobilityExplained } from '../mobility/explain.js';
import { ratingsExplained } from '../ratings/explain.js';
import { recordingLagExplained } from '../recording-lag/explain.js';
import { retentionExplained } from '../retention/explain.js';
import { rotationsExplained } from '../rotations/explain.js';
import { survivalExplained } from '../survival/explain.js';
import { trainingExplained } from '../training/explain.js';
import type { ReportDescription } from '../report.js';
import type { Explanation, Unexplained } from './explanation.js';

const LISTED: Unexplained = { reason: 'every row names its person, unit or event itself' };

const EXPLANATIONS: Readonly<Record<string, Explanation | Unexplained>> = {
  headcount: headcountExplained,
  'headcount-series': headcountExplained,
  composition: compositionExplained,
  bridge: bridgeExplained,
  rotations: rotationsExplained,
  mobility: mobilityExplained,
  attrition: attritionExplained,
  'first-year-attrition': firstYearAttritionExplained,
  retention: retentionExplained,
  training: trainingExplained,
  ratings: ratingsExplained,
  discipline: disciplineExplained,
  'recording-lag': recordingLagExplained,
  survival: survivalExplained,
  quota: {
    reason: 'it adds up headcounts of units: explain headcount of the unit, grouped by employment',
  },
};

const OTHERWISE: Unexplained = { reason: 'it is made from other figures: explain those' };

/** The explanation of a report, or why it has none. */
export const explanationOf = ({
  name,
  parameters,
}: Pick<ReportDescription, 'name' | 'parameters'>): Explanation | Unexplained =>
  EXPLANATIONS[name] ?? (parameters.some((taken) => taken.name === 'after') ? LISTED : OTHERWISE);

export const isExplained = (found: Explanation | Unexplained): found is Explanation =>
  'behind' in found;
