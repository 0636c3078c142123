/** The queries about movements inside, which the reports rotations and mobility ask. */
import { readQuery } from '../compose.js';

/** Every movement. */
export const MOVEMENTS = readQuery(new URL('./rotations.sql', import.meta.url));

/** The moves of persons alone: a reorganisation moves the unit, and who is relieved stays where he is. */
export const MOVES = MOVEMENTS.replace(
  '/*of which*/',
  "and coalesce(m.kind, m.action) not in ('reorganisation', 'relieve')",
);

/** The end of the explanation of either. */
export const MOVEMENT_ROWS = readQuery(new URL('./explain.sql', import.meta.url));
