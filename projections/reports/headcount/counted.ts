/** What stands to be counted: people, or the appointments that they hold. */
import { readQuery } from '../compose.js';
import type { Question } from '../report.js';

const APPOINTMENTS = readQuery(new URL('./appointments.sql', import.meta.url));

/** The query with its slot `counted` filled. */
export const counting = (sql: string, count: Question['count']): string =>
  sql.replaceAll('/*counted*/', () => (count === 'posts' ? `(${APPOINTMENTS})` : 'person_state'));
