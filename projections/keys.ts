/** The keys that reports group and filter by: each a constant SQL expression of ours, never text from outside. */
import type { ActionName } from '../src/domain/actions.js';
import { ACTIONS } from '../src/domain/actions.js';
import type { Attribute } from '../src/domain/attributes.js';
import { OPEN_ATTRIBUTES } from '../src/domain/attributes.js';
import { AGE_KEY } from '../src/domain/catalogue-content.js';
import type { CodeListName } from '../src/domain/code-lists.js';
import { codesOn } from '../src/domain/code-lists.js';
import { columnOf } from './tables/person-state/rows.js';
import { AGE_BANDS, TENURE_BANDS, joinBands } from './bands.js';
import type { Join } from './joins.js';
import { SERVICE, TREE } from './joins.js';

/** What is not known is a group of its own. */
export const UNKNOWN = 'unknown';

export interface Key {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /**
   * Never null. It may read `s`, a row of `person_state` with `stands_in` (its unit by the asked basis) and, where
   * events are counted, the columns of the event; and what `joins` bring.
   */
  readonly sql: string;
  /** The values it can have, where they are a closed list. */
  readonly values?: readonly string[];
  /** The code lists that the values come from, where they do: an organisation may declare more. */
  readonly lists?: readonly string[];
  /** What `sql` names as parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly joins?: readonly Join[];
  /** Driven by time alone: people change their group without any event. */
  readonly byTime?: true;
}

/** Units deeper than this are told apart by `unit` alone. */
const LEVELS_MAX = 9;

const orUnknown = (sql: string): string => `coalesce(${sql}, '${UNKNOWN}')`;
const oneOf = (list: string): readonly string[] => [...new Set([...codesOn(list), UNKNOWN])];

/** Thousandths as they are written: 500 is 0.5, 1000 is 1. */
const decimalText = (column: string): string =>
  `regexp_replace(format('{}.{:03d}', ${column} // 1000, ${column} % 1000), '\\.?0+$', '')`;

const attributeKey = ({ name, vi, en, type, list }: Attribute): Key => {
  const column = `s."${columnOf(name)}"`;
  const sql = orUnknown(type === 'decimal' ? decimalText(column) : column);
  if (list !== undefined) return { name, vi, en, sql, values: oneOf(list), lists: [list] };
  if (type === 'flag') return { name, vi, en, sql, values: ['true', 'false', UNKNOWN] };
  return { name, vi, en, sql };
};

const ancestorKey = (level: number): Key => ({
  name: `unit${level}`,
  vi: `đơn vị cấp ${level} từ trên xuống`,
  en: `unit, level ${level} from the top`,
  sql: orUnknown(`t.path[least(${level}, len(t.path))]`),
  joins: [TREE],
});

const labels = (bands: readonly { readonly label: string }[]): readonly string[] => [
  ...bands.map(({ label }) => label),
  UNKNOWN,
];

/** A year alone counts as 1 January, a month as its first day. */
const BIRTH = `cast(left(s.birth_date || '-01', 7) || '-01' as date)`;

const SERVED_SINCE = 'coalesce(service.since, s.hire_date)';

/** The keys of a person and of the unit where the person stands, on a day. */
export const POPULATION_KEYS: readonly Key[] = [
  { name: 'unit', vi: 'đơn vị', en: 'unit', sql: orUnknown('s.stands_in') },
  ...Array.from({ length: LEVELS_MAX }, (_, index) => ancestorKey(index + 1)),
  {
    name: 'level',
    vi: 'cấp',
    en: 'level',
    sql: orUnknown('t.level'),
    values: oneOf('level'),
    lists: ['level'],
    joins: [TREE],
  },
  {
    name: 'unitType',
    vi: 'loại đơn vị',
    en: 'type of unit',
    sql: orUnknown('t.type'),
    joins: [TREE],
  },
  ...OPEN_ATTRIBUTES.map(attributeKey),
  {
    name: 'hireYear',
    vi: 'năm tuyển dụng',
    en: 'year of hire',
    sql: orUnknown('cast(year(s.hire_date) as varchar)'),
  },
  {
    name: 'ageBand',
    vi: 'nhóm tuổi',
    en: 'age band',
    sql: orUnknown('age.band'),
    values: labels(AGE_BANDS),
    joins: [joinBands('age', AGE_BANDS, BIRTH)],
    byTime: true,
  },
  {
    name: 'tenureBand',
    vi: 'thâm niên',
    en: 'tenure band',
    sql: orUnknown('tenure.band'),
    values: labels(TENURE_BANDS),
    joins: [SERVICE, joinBands('tenure', TENURE_BANDS, SERVED_SINCE)],
    byTime: true,
  },
];

/**
 * Completed years on the first day of a stay: for a stand of single days only, since it cuts no stay. Predicates of
 * targets have ranges of them.
 */
export const AGE: Key = {
  name: AGE_KEY,
  vi: 'tuổi',
  en: 'age',
  sql: orUnknown(`cast(date_sub('year', ${BIRTH}, s.since) as varchar)`),
};

const month: Key = {
  name: 'month',
  vi: 'tháng',
  en: 'month',
  sql: `strftime(s.date, '%Y-%m')`,
};

const kindOf = (lists: readonly CodeListName[], ...others: readonly string[]): Key => ({
  name: 'kind',
  vi: 'hình thức',
  en: 'kind',
  sql: orUnknown('s.kind'),
  values: [...lists.flatMap((list) => codesOn(list)), ...others, UNKNOWN],
  lists,
});

const coded = (name: string, vi: string, en: string, list: CodeListName): Key => ({
  name,
  vi,
  en,
  sql: orUnknown(`s.${columnOf(name)}`),
  values: oneOf(list),
  lists: [list],
});
const written = (name: string, vi: string, en: string): Key => ({
  name,
  vi,
  en,
  sql: orUnknown(`s.${columnOf(name)}`),
});

/** The keys of a movement inside; a `relieve` has kinds of its own, a `return` is a kind. */
export const MOVEMENT_KEYS: readonly Key[] = [
  kindOf(['movementKind', 'relieveKind'], 'return'),
  month,
];

/** The keys of a separation; a missing reason is the reason `not-recorded`, always shown. */
export const SEPARATION_KEYS: readonly Key[] = [
  kindOf(['separationKind']),
  {
    name: 'reason',
    vi: 'lý do',
    en: 'reason',
    sql: `coalesce(s.reason, 'not-recorded')`,
    values: codesOn('reason'),
    lists: ['reason'],
  },
  {
    name: 'class',
    vi: 'nhóm hình thức',
    en: 'class',
    sql: orUnknown('s.class'),
    values: ['voluntary', 'involuntary', 'other', UNKNOWN],
  },
  written('legalBasis', 'căn cứ pháp lý', 'legal basis'),
];

/** The keys of a hire: how somebody came in, and in whose place. */
export const HIRE_KEYS: readonly Key[] = [
  coded('route', 'hình thức tuyển dụng', 'route', 'route'),
  {
    name: 'distinction',
    vi: 'tốt nghiệp loại giỏi',
    en: 'graduated with distinction',
    sql: orUnknown('s.distinction'),
    values: ['true', 'false', UNKNOWN],
  },
  coded('replaces', 'thay người nghỉ vì', 'replaces one who left by', 'separationKind'),
];

export const TRAINING_KEYS: readonly Key[] = [
  kindOf(['trainingKind']),
  coded('place', 'nơi đào tạo', 'place', 'place'),
  written('country', 'nước', 'country'),
  written('course', 'khóa học', 'course'),
  written('programme', 'chương trình', 'programme'),
  coded('outcome', 'kết quả', 'outcome', 'outcome'),
  coded('funding', 'nguồn kinh phí', 'funding', 'funding'),
  month,
];

/** The actions that record a fact about a person, with the types of their events. */
export const PERSON_FACTS: readonly { readonly action: ActionName; readonly event: string }[] = (
  Object.keys(ACTIONS) as ActionName[]
)
  .filter((action) => ACTIONS[action].subject === 'person')
  .map((action) => ({ action, event: ACTIONS[action].event }));

/** The keys of how a fact about a person was recorded. */
export const RECORDING_KEYS: readonly Key[] = [
  written('actor', 'tài khoản ghi nhận', 'account that recorded'),
  {
    name: 'action',
    vi: 'loại sự kiện',
    en: 'action',
    sql: `case s.type ${PERSON_FACTS.map(({ action, event }) => `when '${event}' then '${action}'`).join(' ')} else '${UNKNOWN}' end`,
    values: PERSON_FACTS.map(({ action }) => action),
  },
];
