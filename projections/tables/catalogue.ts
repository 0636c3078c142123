/** Every projected table there is. */
import { ANOMALY } from './anomaly/rows.js';
import { DECISION } from './decision/rows.js';
import { LINEAGE } from './lineage/rows.js';
import { LOG } from './log/rows.js';
import { MOVEMENT } from './movement/rows.js';
import { PERSON_STATE } from './person-state/rows.js';
import type { Table } from './table.js';
import { TRAINING } from './training/rows.js';
import { UNIT_TREE } from './unit-tree/rows.js';

export const TABLES: readonly Table[] = [
  LOG,
  PERSON_STATE,
  MOVEMENT,
  TRAINING,
  UNIT_TREE,
  LINEAGE,
  ANOMALY,
  DECISION,
];
