/** A ledger made by `make.ts`, opened to be asked: its facts have nothing sealed, so that it needs no key vault. */
import { built } from '../built.ts';

type Opening = typeof import('../../src/event-store/embedded-store.js');
type Holding = typeof import('../../src/event-store/folder-lock.js');
type Projecting = typeof import('../../src/projector/duck-tables.js');
type Reports = typeof import('../../src/application/report.js');
type Config = typeof import('../../src/config/settings.js');

const { openEmbeddedStore } = (await built('src/event-store/embedded-store.js')) as Opening;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;
const { DuckTables } = (await built('src/projector/duck-tables.js')) as Projecting;
const { runReport } = (await built('src/application/report.js')) as Reports;
const { settingsFrom } = (await built('src/config/settings.js')) as Config;

export type Parameters = Record<string, unknown>;

export const openMade = async (folder: string) => {
  const settings = settingsFrom({ LEDGER_DATA: folder });
  const now = (): Date => new Date();
  const held = holdFolder(folder);
  const store = openEmbeddedStore(held, { now });
  const tables = await DuckTables.open({ folder, store, log: console.error });
  const { index: end } = await store.head();
  await tables.waitFor(end, 3_600_000);
  const sources = {
    tables,
    surroundings: { now, timeZone: settings.timeZone },
    head: () => store.head(),
    groupMin: settings.smallCellsMin,
  };
  return {
    store,
    end,
    /** Milliseconds of one answer. */
    ask: (report: string, parameters: Parameters): Promise<number> =>
      timed(() => runReport(report, parameters, sources)),
    close: async () => {
      await tables.stop();
      await store.close();
      held.release();
    },
  };
};

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** The value below which this share of them lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

/** Whole numbers below a bound, the same ones in every run. */
export const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};
