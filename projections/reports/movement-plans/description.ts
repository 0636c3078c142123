/** What the report movement-plans says and takes. */
import { MOVEMENT_KEYS } from '../../keys.js';
import { AS_OF, BASIS, KNOWN_AT, OPEN_PERIOD } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });
const count = (name: string, says: string): Column => ({ name, type: 'integer', says });

export const description: ReportDescription = {
  name: 'movement-plans',
  title: { vi: 'Kế hoạch luân chuyển, điều động và thực hiện', en: 'Movements planned and done' },
  definition: {
    version: 1,
    text:
      'The plans of movements in force on the day, for each year that begins in the period: by kind and unit, the turns ' +
      'planned beside the turns done as the report rotations counts them, in the unit and all below it, over the whole ' +
      'year; a plan without a unit is of everything the asker may see. Where a year and unit has a plan, the kinds done ' +
      'without one stand below it, `planned` null. Plans of a unit and of one above it are of the same movements and are ' +
      'never added. Turns, not persons.',
    formula:
      'remaining = planned − done; percentDone = done ÷ planned × 100, four decimals, half up',
    source:
      'yearly plans of rotation and periodic position change, as the catalogue names their decisions',
  },
  example: {
    question: 'How far is the plan of movements of 2024?',
    parameters: { from: '2024-01-01', to: '2025-01-01' },
    says: 'One row for each plan: `position-change`, planned 40, done 31, remaining 9, percentDone 77.5.',
  },
  parameters: [
    AS_OF,
    ...OPEN_PERIOD,
    ...KNOWN_AT,
    { name: 'unit', says: 'only plans of this unit, and of the units below it' },
    BASIS,
  ],
  keys: { population: [], event: MOVEMENT_KEYS },
  columns: [
    count('year', 'the year planned'),
    text('unit', 'the unit, with all below it; null for the whole'),
    text('kind', 'the kind of movement'),
    count('planned', 'turns planned; null where there is no plan'),
    count('done', 'turns done'),
    count('remaining', 'planned − done; negative when more was done'),
    { name: 'percentDone', type: 'decimal', says: 'done ÷ planned × 100' },
    text('plan', 'the entry of the catalogue'),
    text('vi', 'the plan in Vietnamese'),
    text('en', 'the plan in English'),
    text('decision', 'the decision that sets it'),
  ],
};
