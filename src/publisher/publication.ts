/** One publication: brings the published tables from the checkpoint to a state of the replica's own tables, or not at all. */
import { changedPersonLines, copyLines, queryOf } from '../../projections/published/queries.js';
import type { PublishedTable } from '../../projections/published/published-table.js';
import type { Snapshot } from '../application/reporting.js';
import { ORGANISATION_STREAM, subjectOf } from '../domain/events.js';
import type { Checkpoint, Reached } from './checkpoint.js';
import { advanceCheckpoint, lockCheckpoint } from './checkpoint.js';
import {
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
const ORGANISATION_CHANGED = sqlOf('changed-streams');

/** Building a large table beside, its key and its indexes. */
const BUILD_MS_MAX = 600_000;

/**
 * Publishes a state of the tables; gives the ledger index that the published ones reflect now. A state that is older
 * than what is published changes nothing.
 * @throws TakenOver, PublishingRefused, or what PostgreSQL or the report engine says; then nothing is changed
 */
export const publish = async (
  session: PostgresSession,
  epoch: string,
  snapshot: Snapshot,
  tables: readonly PublishedTable[],
): Promise<number> => {
  await session.query('begin');
  const checkpoint = await lockCheckpoint(session, epoch);
  if (snapshot.index < checkpoint.index) {
    await session.query('rollback');
    return checkpoint.index;
  }
  await new Publication(session, snapshot, tables, checkpoint).run();
  await session.query('commit');
  return snapshot.index;
};

class Publication {
  constructor(
    private readonly session: PostgresSession,
    private readonly snapshot: Snapshot,
    private readonly tables: readonly PublishedTable[],
    private readonly from: Checkpoint,
  ) {}

  async run(): Promise<void> {
    const { index } = this.snapshot;
    await this.#checkSameLedger();
    const reached: Reached = {
      index,
      event: await this.#eventAt(index),
      sources: await this.#sources(),
      quarantined: await this.#quarantined(),
    };
    const outdated = await this.#outdated(reached.sources);
    const stored = this.tables.filter(({ derived }) => derived !== true);
    const inPlace = stored.filter((table) => !outdated.includes(table));
    if (outdated.length > 0) await this.#build(outdated);
    await this.#renew(inPlace, reached);
    await advanceCheckpoint(this.session, reached);
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

  /** Tables whose every row may come out otherwise: never published, declared otherwise, or read from other sources. */
  async #outdated(sources: Reached['sources']): Promise<readonly PublishedTable[]> {
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
  async #renew(stored: readonly PublishedTable[], { quarantined }: Reached): Promise<void> {
    // A rebuild can fold whom no new event touches.
    const turned = symmetricDifference(this.from.quarantined, quarantined);
    const ofPersons = stored.filter(({ of }) => of === 'person');
    if (ofPersons.length > 0) await this.#renewPersons(ofPersons, turned);
    const [organisation] = await this.snapshot.query(ORGANISATION_CHANGED, {
      after: this.from.index,
    });
    if (organisation?.changed !== true && !turned.includes(ORGANISATION_STREAM)) return;
    for (const table of stored.filter(({ of }) => of === 'organisation')) {
      await this.session.query(`delete from ${inUse(table)}`);
      await this.#copy(inUse(table), table, 'whole');
    }
  }

  async #renewPersons(tables: readonly PublishedTable[], turned: readonly string[]): Promise<void> {
    const { session } = this;
    const others = turned
      .map(subjectOf)
      .flatMap(({ category, id }) => (category === 'person' ? [id] : []));
    await session.query(CHANGED_PERSONS);
    const changed = this.snapshot.texts(changedPersonLines(), { after: this.from.index, others });
    await session.copy('copy changed_person (person) from stdin', changed);
    for (const table of tables) {
      await session.query(
        `delete from ${inUse(table)} where person in (select person from changed_person)`,
        [],
        BUILD_MS_MAX,
      );
      await this.#copy(inUse(table), table, 'changed', others);
    }
  }

  async #copy(
    relation: string,
    table: PublishedTable,
    part: 'whole' | 'changed',
    others: readonly string[] = [],
  ): Promise<void> {
    const sql = copyLines(table.columns, queryOf(table, part, this.tables));
    const parameters = { after: this.from.index, others };
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

/** What is in one of them only. */
const symmetricDifference = (
  one: readonly string[],
  other: readonly string[],
): readonly string[] => [
  ...one.filter((each) => !other.includes(each)),
  ...other.filter((each) => !one.includes(each)),
];
