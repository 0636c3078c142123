/** One publication: brings the published tables from the checkpoint to a state of the replica's own tables, or not at all. */
import { copyLines, queryOf } from '../../projections/published/queries.js';
import type { PublishedTable } from '../../projections/published/published-table.js';
import type { Snapshot } from '../application/reporting.js';
import { CATALOGUE_STREAM, ORGANISATION_STREAM, subjectOf } from '../domain/events.js';
import type { Checkpoint, Reached } from './checkpoint.js';
import { advanceCheckpoint, lockCheckpoint } from './checkpoint.js';
import {
  analyse,
  besideOf,
  completeBeside,
  copyInto,
  createBeside,
  createView,
  digestOf,
  dropView,
  inUse,
  swapIn,
} from './definition.js';
import type { PostgresSession } from './postgres-session.js';
import { PublishingRefused } from './refused.js';
import { sqlOf } from './sql.js';

const PUBLISHED = sqlOf('published-tables');
const NOTE_TABLE = sqlOf('note-table');
const GRANTS = sqlOf('grants');
const CHANGED_PERSONS = sqlOf('changed-persons');
const LOG_EVENT = sqlOf('log-event');
const SOURCES = sqlOf('sources');
const QUARANTINED = sqlOf('quarantined');
const STREAM_CHANGED = sqlOf('stream-changed');
/** The tables of these subjects are written whole when their one stream has changed. */
const WHOLE_STREAMS = [
  ['organisation', ORGANISATION_STREAM],
  ['catalogue', CATALOGUE_STREAM],
] as const;

/** From so many changed persons on, all rows of persons are written anew: it costs less, and bounds what is held. */
const CHANGED_MAX = 10_000;
/** Building a large table beside, its key and its indexes. */
const BUILD_MS_MAX = 600_000;

/** What has been published. */
export interface Published {
  /** The ledger index that the published tables reflect now. */
  readonly index: number;
  /** Tables whose rows were all written anew. */
  readonly built: readonly PublishedTable[];
}

/**
 * Publishes a state of the tables; one that is older than what is published changes nothing.
 * @throws TakenOver, PublishingRefused, or what PostgreSQL or the report engine says; then nothing is changed
 */
export const publish = async (
  session: PostgresSession,
  epoch: string,
  snapshot: Snapshot,
  tables: readonly PublishedTable[],
): Promise<Published> => {
  await session.query('begin');
  const checkpoint = await lockCheckpoint(session, epoch);
  if (snapshot.index < checkpoint.index) {
    await session.query('rollback');
    return { index: checkpoint.index, built: [] };
  }
  const built = await new Publication(session, snapshot, tables, checkpoint).run();
  await session.query('commit');
  return { index: snapshot.index, built };
};

/** Lets PostgreSQL plan by what tables hold that were built anew; it would come to it by itself, but later. */
export const analyseBuilt = async (
  session: PostgresSession,
  { built }: Published,
): Promise<void> => {
  for (const table of built) await session.query(analyse(table), [], BUILD_MS_MAX);
};

class Publication {
  constructor(
    private readonly session: PostgresSession,
    private readonly snapshot: Snapshot,
    private readonly tables: readonly PublishedTable[],
    private readonly from: Checkpoint,
  ) {}

  /** The tables that were built anew. */
  async run(): Promise<readonly PublishedTable[]> {
    const { index } = this.snapshot;
    await this.#checkSameLedger();
    const reached: Reached = {
      index,
      event: await this.#eventAt(index),
      sources: await this.#sources(),
      quarantined: await this.#quarantined(),
    };
    const persons = await this.#changedPersons(reached.quarantined);
    const outdated = await this.#outdated(reached.sources, persons);
    const stored = this.tables.filter(({ derived }) => derived !== true);
    const inPlace = stored.filter((table) => !outdated.includes(table));
    if (outdated.length > 0) await this.#build(outdated);
    await this.#renew(inPlace, reached, persons ?? []);
    await advanceCheckpoint(this.session, reached);
    return stored.filter((table) => outdated.includes(table));
  }

  /** @throws PublishingRefused when what is published is of another ledger */
  async #checkSameLedger(): Promise<void> {
    const { index, event } = this.from;
    if (index === 0 || event === (await this.#eventAt(index))) return;
    throw new PublishingRefused(
      `another ledger is published in that database: its event at index ${index} is not the one here`,
    );
  }

  async #eventAt(index: number): Promise<string | null> {
    const [row] = await this.snapshot.query(LOG_EVENT, { index });
    return typeof row?.event === 'string' ? row.event : null;
  }

  async #sources(): Promise<Readonly<Record<string, number>>> {
    const rows = await this.snapshot.query(SOURCES, {});
    return Object.fromEntries(rows.map(({ name, version }) => [String(name), Number(version)]));
  }

  async #quarantined(): Promise<readonly string[]> {
    const rows = await this.snapshot.query(QUARANTINED, {});
    return rows.map(({ stream }) => String(stream));
  }

  /** Persons whose rows may have changed; undefined when they are too many to be named. */
  async #changedPersons(quarantined: readonly string[]): Promise<readonly string[] | undefined> {
    const { index: after } = this.from;
    const rows = await this.snapshot.query(CHANGED_PERSONS, { after, limit: CHANGED_MAX });
    if (rows.length === CHANGED_MAX) return undefined;
    const persons = new Set(rows.map(({ person }) => String(person)));
    // A rebuild can fold whom no new event touches.
    for (const { category, id } of this.#turned(quarantined).map(subjectOf)) {
      if (category === 'person') persons.add(id);
    }
    return [...persons];
  }

  /** The subjects that are quarantined now and were not, or the other way round. */
  #turned(quarantined: readonly string[]): readonly string[] {
    const before = this.from.quarantined;
    return [
      ...before.filter((stream) => !quarantined.includes(stream)),
      ...quarantined.filter((stream) => !before.includes(stream)),
    ];
  }

  /** Tables to be written anew as a whole: never published, declared otherwise, read from other sources, or changed much. */
  async #outdated(
    sources: Reached['sources'],
    persons: readonly string[] | undefined,
  ): Promise<readonly PublishedTable[]> {
    const published = await this.session.query(PUBLISHED);
    const before = new Map(published.map((row) => [String(row.name), row]));
    for (const { name, version } of this.tables) {
      refuseOlder(name, version, Number(before.get(name)?.version ?? 0));
    }
    for (const [name, version] of Object.entries(this.from.sources)) {
      refuseOlder(name, sources[name] ?? 0, version);
    }
    const sourcesDiffer = Object.entries(sources).some(
      ([name, version]) => this.from.sources[name] !== version,
    );
    return this.tables.filter(
      (table) =>
        (sourcesDiffer && table.of !== 'nobody') ||
        (persons === undefined && table.of === 'person') ||
        before.get(table.name)?.definition !== digestOf(table),
    );
  }

  /** Builds tables beside those in use, and puts all of them in their place at once. */
  async #build(outdated: readonly PublishedTable[]): Promise<void> {
    const { session, tables } = this;
    const stored = outdated.filter(({ derived }) => derived !== true);
    // What is derived holds on to the tables that go.
    const derived = tables.filter((table) => table.derived === true);
    const granted = await this.#grantsOn([...stored, ...derived]);
    for (const table of stored) {
      await session.query(createBeside(table));
      await this.#copy(besideOf(table), table, 'whole');
      for (const statement of completeBeside(table)) {
        await session.query(statement, [], BUILD_MS_MAX);
      }
    }
    for (const table of derived) await session.query(dropView(table));
    for (const statement of stored.flatMap(swapIn)) await session.query(statement);
    for (const statement of [...derived.flatMap(createView), ...granted]) {
      await session.query(statement);
    }
    for (const table of outdated) {
      await session.query(NOTE_TABLE, [table.name, table.version, digestOf(table)]);
    }
  }

  async #grantsOn(tables: readonly PublishedTable[]): Promise<readonly string[]> {
    const statements: string[] = [];
    for (const { name } of tables) {
      const rows = await this.session.query(GRANTS, [name]);
      statements.push(...rows.map(({ statement }) => String(statement)));
    }
    return statements;
  }

  /** Writes the rows of changed subjects anew. */
  async #renew(
    stored: readonly PublishedTable[],
    { quarantined }: Reached,
    persons: readonly string[],
  ): Promise<void> {
    const { session, snapshot } = this;
    if (persons.length > 0) {
      for (const table of stored.filter(({ of }) => of === 'person')) {
        const gone = `delete from ${inUse(table)} where person = any($1)`;
        await session.query(gone, [persons], BUILD_MS_MAX);
        await this.#copy(inUse(table), table, 'persons', { persons });
      }
    }
    const after = this.from.index;
    for (const [of, stream] of WHOLE_STREAMS) {
      const [found] = await snapshot.query(STREAM_CHANGED, { after, stream });
      if (found?.changed !== true && !this.#turned(quarantined).includes(stream)) continue;
      for (const table of stored.filter((each) => each.of === of)) {
        await session.query(`delete from ${inUse(table)}`);
        await this.#copy(inUse(table), table, 'whole');
      }
    }
  }

  async #copy(
    relation: string,
    table: PublishedTable,
    part: 'whole' | 'persons',
    parameters: Readonly<Record<string, readonly string[]>> = {},
  ): Promise<void> {
    const sql = copyLines(table.columns, queryOf(table, part, this.tables));
    const lines = this.snapshot.texts(sql, parameters);
    await this.session.copy(copyInto(relation, table.columns), lines, BUILD_MS_MAX);
  }
}

/** @throws PublishingRefused */
const refuseOlder = (name: string, own: number, published: number): void => {
  if (own >= published) return;
  throw new PublishingRefused(
    `${name} is published in version ${published}, and this program has version ${own}`,
  );
};
