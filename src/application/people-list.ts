/** Lists people as of a day and a knowledge: the rows of the tables, with names from the directory. */
import { POPULATION_KEYS } from '../../projections/keys.js';
import {
  PEOPLE_BY_NAME_SQL,
  PEOPLE_SQL,
  PLACEMENTS_SQL,
  amongPassing,
} from '../../projections/lists/queries.js';
import { filtered } from '../../projections/reports/compose.js';
import { withDeclared } from '../../projections/reports/declared.js';
import { OPEN_ATTRIBUTES } from '../domain/attributes.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { Surroundings } from './clock.js';
import type { EventStore } from './event-store.js';
import type { KnownName, NameDirectory } from './name-directory.js';
import type { Knowledge } from './report-knowledge.js';
import { settleKnowledge } from './report-knowledge.js';
import { conditions } from './report-question.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import type { Cell, Parameter, Row, Tables } from './reporting.js';

/** Who is listed: those employed on the day, those who have left by then, or both. */
export type Standing = 'employed' | 'left' | 'all';

export interface PeopleQuestion {
  readonly asOf: PlainDate;
  readonly knownAt?: number | string | undefined;
  /** With the units below it, by home unit. */
  readonly unit?: string | undefined;
  /** The beginning of an id, or words of a name. */
  readonly q?: string | undefined;
  readonly standing: Standing;
  /** `key:value` as reports take it, on the day and by home unit; a key repeated means "or". */
  readonly where?: readonly string[] | undefined;
  readonly columns: readonly string[];
  /** Only people who stand in a unit that has ended: that of `unit`, at home or as a guest. */
  readonly toBePlaced?: boolean;
  /** By id when absent, and for readers who see no names. */
  readonly order?: 'id' | 'name' | undefined;
  /** The last person of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
  /** Wait until the list reflects this position of the store. */
  readonly minPosition?: string | undefined;
}

export interface PeoplePage {
  readonly asOf: PlainDate;
  readonly knownAt: Knowledge;
  /** A row whose name was erased says so by `nameErased`: not the same as none being known. */
  readonly people: readonly Row[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: string | null;
}

/** How long to wait for the tables to reflect the knowledge asked for. */
const WAIT_MS = 10_000;

/** Conditions name the keys of the population, with those that the organisation declared. */
const KEYED = { name: 'people', keys: { population: POPULATION_KEYS, event: [] } } as const;

const FULL_NAME = 'fullName';
const NO_NAMES: ReadonlyMap<string, KnownName> = new Map();

/** Columns by name, with the column of the table; the full name comes from the directory. */
const TABLE_COLUMNS: ReadonlyMap<string, string> = new Map(
  [
    'employed',
    'spell',
    'hireDate',
    'unit',
    'hostUnit',
    'secondedUntil',
    'suspendedUntil',
    'penalty',
    ...OPEN_ATTRIBUTES.map(({ name }) => name),
  ].map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
);

/** Every column there is, beside the id, which is always given. */
export const PEOPLE_COLUMNS: readonly string[] = [FULL_NAME, ...TABLE_COLUMNS.keys()];
export const PEOPLE_COLUMNS_DEFAULT: readonly string[] = [
  FULL_NAME,
  'birthDate',
  'unit',
  'hostUnit',
  'post',
  'category',
  'employed',
];

const EMPLOYED: Readonly<Record<Standing, boolean | null>> = {
  employed: true,
  left: false,
  all: null,
};

export class PeopleList {
  constructor(
    private readonly store: EventStore,
    private readonly tables: Tables,
    private readonly names: NameDirectory,
    private readonly surroundings: Surroundings,
  ) {}

  /** One page. @throws KnowledgeBeyondLog, NotProjectedInTime, BadParameter */
  async page(question: PeopleQuestion, reach: Reach = EVERYTHING): Promise<PeoplePage> {
    const { asOf, q, columns, limit } = question;
    const head = this.store.head.bind(this.store);
    const end = { tables: this.tables, head, now: this.surroundings.now, waitMs: WAIT_MS };
    const knownAt = await settleKnowledge(
      { knownAt: question.knownAt, minPosition: question.minPosition },
      end,
    );
    const seesNames = reach.sees.includes('identity');
    const byName = seesNames && question.order === 'name' && question.toBePlaced !== true;
    const found = byName ? await this.names.inOrder(q) : await this.found(q, seesNames);
    const list = byName
      ? PEOPLE_BY_NAME_SQL
      : question.toBePlaced === true
        ? PLACEMENTS_SQL
        : PEOPLE_SQL;
    const { sql, parameters } = await this.passing(list, question.where ?? [], knownAt.index);
    const rows = await this.tables.query(sql, {
      ...parameters,
      asOf,
      knownAt: knownAt.index,
      scope: reach.scope,
      unit: question.unit ?? null,
      employed: EMPLOYED[question.standing],
      people: found,
      after: question.after ?? null,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const ids = shown.map((row) => String(row.person));
    const names =
      seesNames && columns.includes(FULL_NAME) ? await this.names.namesOf(ids) : NO_NAMES;
    const people = shown.map((row, at) => {
      const person = ids[at] ?? '';
      const name = names.get(person);
      const cells = columns.map((each): [string, Cell] => {
        const column = TABLE_COLUMNS.get(each);
        return [each, (column === undefined ? name?.fullName : row[column]) ?? null];
      });
      const erased = name?.erased === true && { nameErased: true };
      return { person, ...Object.fromEntries(cells), ...erased };
    });
    return { asOf, knownAt, people, next: rows.length > limit ? (ids.at(-1) ?? null) : null };
  }

  /** The query of a list, limited to whoever meets the conditions, and what these take. */
  private async passing(
    list: string,
    where: readonly string[],
    knownAt: number,
  ): Promise<{ readonly sql: string; readonly parameters: Record<string, Parameter> }> {
    if (where.length === 0) return { sql: amongPassing(list, false), parameters: {} };
    const query = this.tables.query.bind(this.tables);
    const keyed = await withDeclared(KEYED, knownAt, query);
    return filtered(amongPassing(list, true), conditions(keyed, where));
  }

  /** Null when nobody in particular is asked for. */
  private async found(
    q: string | undefined,
    seesNames: boolean,
  ): Promise<readonly string[] | null> {
    if (q === undefined) return null;
    return seesNames ? this.names.find(q) : [];
  }
}
