/** Reads a mapping file, strictly: what is not understood is refused by its JSON pointer. */
import { readFile } from 'node:fs/promises';
import type { CellKind } from './cells.js';
import type { DateForm } from './date-cell.js';
import type { DeparturesMapping, Mapping, PostingsMapping, Role, TableMapping } from './mapping.js';
import { MalformedMapping } from './mapping.js';
import { at, Check } from './mapping-check.js';
import { readColumns, readFixed, readReasons } from './mapping-columns.js';
import type { Locale } from './number-cell.js';
import type { FieldKinds } from './record-fields.js';
import { fieldsOf } from './record-fields.js';

const LOCALES: readonly Locale[] = ['en', 'vi'];
const DATE_FORMS: readonly DateForm[] = ['yyyy-mm-dd', 'dd/mm/yyyy'];
const ROLES: readonly Role[] = ['units', 'people', 'postings', 'departures', 'courses'];
const TABLE_MEMBERS = ['file', 'columns', 'fixed', 'ignore', 'sheet', 'detect'];

/** @throws MalformedMapping */
export const loadMapping = async (file: string): Promise<Mapping> =>
  readMapping(await readJson(file), file);

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MalformedMapping(file, [{ pointer: '', detail: `cannot be read: ${why}` }]);
  }
};

/**
 * Checks a mapping member by member.
 * @param file how messages call it
 * @throws MalformedMapping
 */
export const readMapping = (json: unknown, file: string): Mapping => {
  const check = new Check();
  const mapping = check.members(json, '', ['locale', 'dates', 'tables']);
  const tables = check.members(mapping.tables, '/tables', ROLES);
  const locale = check.oneOf(mapping.locale, '/locale', LOCALES);
  const dates = check.oneOf(mapping.dates, '/dates', DATE_FORMS);
  if (check.violations.length === 0 && Object.keys(tables).length === 0) {
    check.wrong('/tables', 'must have a table');
  }
  const read = {
    ...(tables.units !== undefined && { units: readUnits(tables.units, check) }),
    ...(tables.people !== undefined && { people: readPeople(tables.people, check) }),
    ...(tables.postings !== undefined && { postings: readPostings(tables.postings, check) }),
    ...(tables.departures !== undefined && {
      departures: readDepartures(tables.departures, check),
    }),
    ...(tables.courses !== undefined && { courses: readCourses(tables.courses, check) }),
  };
  const files = Object.values(read).map((table) => table.file);
  const twice = files.find((name, place) => files.indexOf(name) !== place);
  if (twice !== undefined) check.wrong('/tables', `names the file ${twice} twice`);
  if (check.violations.length > 0) throw new MalformedMapping(file, check.violations);
  return {
    locale,
    dates: dates ?? (locale === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd'),
    tables: read,
  };
};

const PERSON: CellKind = { type: 'text' };

const readUnits = (json: unknown, check: Check): TableMapping =>
  readTable(json, '/tables/units', check, FIELDS_OF.units(), {
    required: ['unit', 'name', 'effectiveDate'],
  });

const readPeople = (json: unknown, check: Check): TableMapping =>
  readTable(json, '/tables/people', check, FIELDS_OF.people(), { required: [] });

const readCourses = (json: unknown, check: Check): TableMapping =>
  readTable(json, '/tables/courses', check, FIELDS_OF.courses(), {
    required: ['course', 'effectiveDate'],
  });

/** A posting says who, where, from when and until when; which movement it is, the reader finds out. */
const POSTING_FIELDS: FieldKinds = ofPerson(
  new Map(
    [...fieldsOf('rotate')].filter(
      ([name]) =>
        /^(unit|effectiveDate|until|note|source)$/.test(name) || name.startsWith('decision'),
    ),
  ),
);

const readPostings = (json: unknown, check: Check): PostingsMapping => {
  const pointer = '/tables/postings';
  const table = readTable(json, pointer, check, POSTING_FIELDS, {
    required: ['unit', 'effectiveDate'],
    members: ['lastDay', 'secondmentUnits'],
  });
  const { secondmentUnits } = check.object(json, pointer);
  const units = check.texts(secondmentUnits, at(pointer, 'secondmentUnits'));
  return { ...table, secondmentUnits: new Set(units) };
};

const readDepartures = (json: unknown, check: Check): DeparturesMapping => {
  const pointer = '/tables/departures';
  const fields = FIELDS_OF.departures();
  const { reasons } = check.object(json, pointer);
  const table = readTable(json, pointer, check, fields, {
    required: reasons === undefined ? ['kind', 'effectiveDate'] : ['effectiveDate'],
    members: ['lastDay', 'reasons'],
  });
  if (reasons === undefined) return table;
  return { ...table, reasons: readReasons(reasons, at(pointer, 'reasons'), check, fields) };
};

function ofPerson(fields: FieldKinds): FieldKinds {
  return new Map([['person', PERSON], ...fields]);
}

const readTable = (
  json: unknown,
  pointer: string,
  check: Check,
  known: FieldKinds,
  expected: { readonly required: readonly string[]; readonly members?: readonly string[] },
): TableMapping => {
  const fields: FieldKinds = new Map([...known].filter(([name]) => !OF_THE_READER.includes(name)));
  const table = check.members(json, pointer, [...TABLE_MEMBERS, ...(expected.members ?? [])]);
  const detect = check.flag(table.detect, at(pointer, 'detect'));
  const named = detect ? (table.columns ?? {}) : table.columns;
  const columns = readColumns(named, at(pointer, 'columns'), check, fields);
  const fixed = readFixed(table.fixed ?? {}, at(pointer, 'fixed'), check, fields);
  const person = fields.has('person') ? ['person'] : [];
  for (const name of [...person, ...expected.required]) {
    if (detect || columns.has(name) || (fixed.has(name) && name !== 'person')) continue;
    check.wrong(at(pointer, 'columns'), `must say which column is ${name}`);
  }
  return {
    file: check.text(table.file, at(pointer, 'file')),
    columns,
    fixed,
    ignore: new Set(check.texts(table.ignore, at(pointer, 'ignore'))),
    ...(table.sheet !== undefined && { sheet: check.text(table.sheet, at(pointer, 'sheet')) }),
    ...(detect && { detect }),
    lastDay: check.flag(table.lastDay, at(pointer, 'lastDay')),
  };
};

/** The fields that a column of that table may be given. */
export const fieldsOfTable = (table: Role): FieldKinds => {
  const known = FIELDS_OF[table]();
  return new Map([...known].filter(([name]) => !OF_THE_READER.includes(name)));
};

const FIELDS_OF: Readonly<Record<Role, () => FieldKinds>> = {
  units: () => new Map([['unit', PERSON], ...fieldsOf('establish')]),
  people: () => ofPerson(fieldsOf('hire')),
  postings: () => POSTING_FIELDS,
  departures: () => ofPerson(fieldsOf('separate')),
  courses: () => ofPerson(fieldsOf('train')),
};

/** Keys are derived from the rows, and the reader puts the rows in order itself. */
const OF_THE_READER = ['key', 'sequence'];
