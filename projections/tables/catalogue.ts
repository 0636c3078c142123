/** Every projected table there is. */
import { ANOMALY } from './anomaly/rows.js';
import { ATTRIBUTE } from './attribute/rows.js';
import { CLAIM } from './claim/rows.js';
import { CODE } from './code/rows.js';
import { DECISION } from './decision/rows.js';
import { EVALUATION } from './evaluation/rows.js';
import { LINEAGE } from './lineage/rows.js';
import { LOG } from './log/rows.js';
import { MOVEMENT } from './movement/rows.js';
import { MOVEMENT_PLAN } from './movement-plan/rows.js';
import { POST_HELD } from './post-held/rows.js';
import { PERSON_STATE } from './person-state/rows.js';
import { POLICY } from './policy/rows.js';
import { PENALTY } from './penalty/rows.js';
import { SUCCESSION } from './succession/rows.js';
import type { Table } from './table.js';
import { TARGET } from './target/rows.js';
import { TRAINING } from './training/rows.js';
import { UNIT_TREE } from './unit-tree/rows.js';

export const TABLES: readonly Table[] = [
  LOG,
  PERSON_STATE,
  POST_HELD,
  MOVEMENT,
  TRAINING,
  EVALUATION,
  PENALTY,
  SUCCESSION,
  UNIT_TREE,
  LINEAGE,
  ANOMALY,
  DECISION,
  ATTRIBUTE,
  CODE,
  POLICY,
  TARGET,
  CLAIM,
  MOVEMENT_PLAN,
];
