/** Every published table there is; one that others are derived from stands before them. */
import { CALENDAR } from './calendar/table.js';
import { CODE_LABELS } from './code-labels/table.js';
import { HEADCOUNT_DAILY } from './headcount-daily/table.js';
import { HIRES } from './hires/table.js';
import { MOVEMENTS } from './movements/table.js';
import { PERSON_STATE } from './person-state/table.js';
import type { PublishedTable } from './published-table.js';
import { QUOTAS } from './quotas/table.js';
import { SEPARATIONS } from './separations/table.js';
import { TRAININGS } from './trainings/table.js';
import { UNITS } from './units/table.js';

export const PUBLISHED_TABLES: readonly PublishedTable[] = [
  PERSON_STATE,
  MOVEMENTS,
  SEPARATIONS,
  HIRES,
  TRAININGS,
  UNITS,
  QUOTAS,
  CALENDAR,
  CODE_LABELS,
  HEADCOUNT_DAILY,
];
