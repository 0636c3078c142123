/** Lays the rows of tables down in the order of their days, so that a question of one day has to read but a part of them. */
import { readFileSync } from 'node:fs';
import type { Table } from '../../projections/tables/table.js';
import type { Statements } from './statements.js';
import { BESIDE, rowsOf, Target } from './targets.js';

const sql = (name: string): string =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
const ORDERED = sql('ordered-tables');
const NOTE_ORDERED = sql('note-ordered');
const FORGET_ORDERED = sql('forget-ordered');

const GROWTH = 1.02;

/** Rows laid in order at an event are laid anew at this one. */
export const orderedAgainAt = (index: number): number => GROWTH * index;

/** How it is told, and stopped. */
interface Surroundings {
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/**
 * Each event moves the rows of its subject behind the others, so that it is done again each time that the log has grown by
 * a fiftieth: at ten million events a minute for two hundred thousand of them. Each table in a transaction of its own:
 * reports go on, and what an abort cuts off is as it was.
 * @param reached the event up to which the tables reflect the log
 * @returns the event from which on there is something to do again
 * @throws the reason of the abort
 */
export const layInOrder = async (
  statements: Statements,
  tables: readonly Table[],
  reached: number,
  { signal, log }: Surroundings,
): Promise<number> => {
  const noted = new Map(
    (await rowsOf(statements, ORDERED)).map(({ name, index }) => [name, Number(index)]),
  );
  const due = tables
    .filter(({ order }) => order !== undefined)
    .map((table) => ({ table, at: orderedAgainAt(noted.get(table.name) ?? 0) }));
  for (const { table } of due.filter(({ at }) => reached >= at)) {
    signal.throwIfAborted();
    const started = performance.now();
    await replace(statements, table, reached, signal);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    log(`the rows of ${table.name} were laid in order in ${seconds} s`);
  }
  return Math.min(...due.map(({ at }) => (reached >= at ? orderedAgainAt(reached) : at)));
};

const replace = async (
  statements: Statements,
  table: Table,
  reached: number,
  signal: AbortSignal,
): Promise<void> => {
  const { connection } = statements;
  const { name, order = '' } = table;
  const interrupt = (): void => {
    connection.interrupt();
  };
  signal.addEventListener('abort', interrupt);
  try {
    await connection.run('begin transaction');
    await Target.create({ ...table, initial: [] }, statements, BESIDE);
    await connection.run(`insert into ${name}${BESIDE} select * from ${name} order by ${order}`);
    await connection.run(`drop table ${name}`);
    await connection.run(`alter table ${name}${BESIDE} rename to ${name}`);
    await forgetOrder(statements, name);
    await rowsOf(statements, NOTE_ORDERED, { name, index: reached });
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback').catch(() => undefined);
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
  }
};

/** After a rebuild, the rows lie as they came. */
export const forgetOrder = async (statements: Statements, name: string): Promise<void> => {
  await rowsOf(statements, FORGET_ORDERED, { name });
};
