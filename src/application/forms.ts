/** Fills a form: every cell is an answer of the report headcount, so that each can be asked for and explained. */
import { FORMS } from '../../projections/forms/staff-quality.js';
import type { Form, FormGroup } from '../../projections/forms/form.js';
import { UNIT_PATH_SQL } from '../../projections/lists/queries.js';
import { UNKNOWN } from '../../projections/keys.js';
import type { Reach } from './reach.js';
import type { AnswerRow, ReportSources } from './report.js';
import { runReport } from './report.js';
import type { ReportParameters } from './report-parameters.js';
import type { Knowledge } from './report-knowledge.js';
import type { Units } from './units.js';

/** There is no form of that name. */
export class UnknownForm extends Error {
  override readonly name = 'UnknownForm';
  constructor(readonly form: string) {
    super(`there is no form ${form}; there are ${FORMS.map(({ name }) => name).join(', ')}`);
  }
}

export type FormParameters = Pick<ReportParameters, 'asOf' | 'knownAt' | 'unit' | 'minPosition'>;

export interface FilledColumn {
  /** The headings, the widest first. */
  readonly path: readonly string[];
  /** What to ask of headcount, with `unit`, `asOf` and `knownAt`, for the cell of a row; null: not by conditions alone. */
  readonly where: readonly string[] | null;
}

/** Cells by column; null is withheld or not known. */
export type Cells = readonly (number | null)[];

export interface FilledForm {
  readonly form: string;
  readonly code: string;
  readonly title: string;
  readonly source: string;
  readonly version: number;
  readonly asOf: string;
  readonly knownAt: Knowledge;
  readonly unit: { readonly unit: string; readonly name: string } | null;
  readonly columns: readonly FilledColumn[];
  readonly rows: readonly { readonly unit: string; readonly name: string; readonly cells: Cells }[];
  /** By the definition over everybody, never by adding rows. */
  readonly total: Cells;
  readonly notes: readonly string[];
}

export const formList = (): readonly Form[] => FORMS;

/**
 * One row for each unit directly below the unit asked for, or for each top unit.
 * @throws UnknownForm, and what `runReport` throws
 */
export const fillForm = async (
  name: string,
  parameters: FormParameters,
  sources: ReportSources,
  units: Units,
  reach: Reach,
): Promise<FilledForm> => {
  const form = FORMS.find((each) => each.name === name);
  if (form === undefined) throw new UnknownForm(name);
  const { unit, asOf: day } = parameters;
  const first = await runReport('headcount', { ...parameters, where: form.where }, sources, reach);
  const { knownAt, asOf = day ?? '' } = first;
  const path =
    unit === undefined
      ? []
      : await sources.tables.query(UNIT_PATH_SQL, {
          unit,
          knownAt: knownAt.index,
          date: asOf,
          scope: reach.scope,
        });
  const level = `unit${path.length + 1}`;
  const same: ReportParameters = {
    asOf,
    unit,
    ...(reach.withoutSmallCells ? {} : { knownAt: knownAt.index }),
  };
  const ask = async (groupBy: readonly string[], where = form.where): Promise<Answered> => {
    const { rows, total } = await runReport(
      'headcount',
      { ...same, where, groupBy },
      sources,
      reach,
    );
    return { rows, total: typeof total === 'number' ? total : null };
  };
  const present = await ask([level]);
  const ids = present.rows.map((row) => String(row[level]));
  const listed = await units.list(asOf, knownAt.index, reach);
  const nameOf = (id: string): string => listed.find((each) => each.unit === id)?.name ?? id;
  const assigned = await assignedIn(same, sources, reach);
  const groups = await Promise.all(
    form.groups.map(async (group) => ({
      group,
      byUnit: (await ask(group.key === level ? [level] : [level, group.key])).rows,
      whole: (await ask([group.key])).rows,
    })),
  );
  const cellsOf = (id: string): Cells => [
    assigned?.get(id) ?? null,
    sumOf(present.rows.filter((row) => row[level] === id)),
    ...groups.flatMap(({ group, byUnit }) =>
      countsOf(
        group,
        byUnit.filter((row) => row[level] === id),
      ),
    ),
  ];
  return {
    form: form.name,
    code: form.code,
    title: form.title,
    source: form.source,
    version: form.version,
    asOf,
    knownAt,
    unit: unit === undefined ? null : { unit, name: nameOf(unit) },
    columns: columnsOf(form),
    rows: ids.map((id) => ({ unit: id, name: nameOf(id), cells: cellsOf(id) })),
    total: [
      unit === undefined ? null : (assigned?.get(unit) ?? null),
      present.total,
      ...groups.flatMap(({ group, whole }) => countsOf(group, whole)),
    ],
    notes: [
      ...(assigned === undefined ? ['Biên chế được giao: chưa có số liệu.'] : []),
      ...groups.flatMap(({ group, whole }) => remarksOn(group, whole)),
      ...unplaced(
        await ask(
          ['level'],
          form.where.filter((each) => !each.startsWith('level:')),
        ),
      ),
    ],
  };
};

interface Answered {
  readonly rows: readonly AnswerRow[];
  readonly total: number | null;
}

/** Posts assigned to each unit with all below it, where any are; undefined to whom no small number is told. */
const assignedIn = async (
  { asOf, knownAt, unit }: ReportParameters,
  sources: ReportSources,
  reach: Reach,
): Promise<ReadonlyMap<string, number> | undefined> => {
  if (reach.withoutSmallCells) return undefined;
  const { rows } = await runReport('quota', { asOf, knownAt, unit }, sources, reach);
  return new Map(
    rows.flatMap((row) => {
      const { assigned, assignedWithin: posts } = row;
      // Nothing assigned to it, nor to any below: none is recorded, which is not a quota of 0.
      const isRecorded = typeof posts === 'number' && (posts > 0 || assigned !== null);
      return isRecorded ? [[String(row.unit), posts] as const] : [];
    }),
  );
};

const columnsOf = ({ where, groups }: Form): readonly FilledColumn[] => [
  { path: ['Tổng số biên chế được giao'], where: null },
  { path: ['Tổng số hiện có'], where },
  ...groups.flatMap(({ title, key, columns }) =>
    columns.map((column) => ({
      path: column.title === title ? [title] : [title, column.title],
      where:
        column.values === 'known'
          ? null
          : [
              ...where.filter((condition) => !condition.startsWith(`${key}:`)),
              ...column.values.map((value) => `${key}:${value}`),
            ],
    })),
  ),
];

/** A sum with a part that is withheld is withheld. */
const sumOf = (rows: readonly AnswerRow[]): number | null =>
  rows.reduce<number | null>(
    (sum, { count }) => (sum === null || typeof count !== 'number' ? null : sum + count),
    0,
  );

const countsOf = ({ key, columns }: FormGroup, rows: readonly AnswerRow[]): Cells =>
  columns.map(({ values }) => sumOf(rows.filter((row) => isIn(values, row[key]))));

const isIn = (
  values: readonly string[] | 'known',
  value: AnswerRow[string] | undefined,
): boolean => (values === 'known' ? value !== UNKNOWN : values.includes(String(value)));

/** Who stands in no column of a group, so that its columns and the note add up to those present. */
const remarksOn = (
  { title, key, columns, whole }: FormGroup,
  rows: readonly AnswerRow[],
): string[] => {
  const unknown = sumOf(rows.filter((row) => row[key] === UNKNOWN));
  const others = rows.filter(
    (row) => row[key] !== UNKNOWN && !columns.some(({ values }) => isIn(values, row[key])),
  );
  const elsewhere = whole ? sumOf(others) : 0;
  if (unknown === null || elsewhere === null) return [];
  return [
    ...(unknown === 0 ? [] : [`${title}: chưa rõ ${unknown} người.`]),
    ...(elsewhere === 0 ? [] : [`${title}: ${elsewhere} người không thuộc cột nào.`]),
  ];
};

const unplaced = ({ rows }: Answered): string[] => {
  const unknown = sumOf(rows.filter(({ level }) => level === UNKNOWN));
  if (unknown === null || unknown === 0) return [];
  return [`${unknown} người ở đơn vị chưa rõ cấp không được tính.`];
};
