/** A CSV of action records of an invented organisation, as large as a test needs it. */
import { writeFileSync } from 'node:fs';

const COLUMNS = ['action', 'key', 'person', 'unit', 'effectiveDate', 'name', 'kind', 'reason'];
const UNITS = ['U1', 'U2', 'U3'];
const REASONS = ['low-pay', 'family', 'not-recorded'];

/** Three units; each person is hired, transferred, and every third one leaves: three rows a person, less a third. */
export const staffRows = (people: number): readonly string[] => [
  ...UNITS.map((unit) =>
    row({ action: 'establish', unit, name: `Unit ${unit}`, effectiveDate: '2000-01-01' }),
  ),
  ...Array.from({ length: people }, (_, at) => rowsOf(at)).flat(),
];

export const writeStaffFile = (file: string, rows: readonly string[]): void => {
  writeFileSync(file, `${[COLUMNS.join(','), ...rows].join('\n')}\n`);
};

const rowsOf = (at: number): readonly string[] => {
  const person = `P${at + 1}`;
  const year = 2001 + (at % 15);
  const [from = '', to = ''] = [UNITS[at % 3], UNITS[(at + 1) % 3]];
  const hire = row({ action: 'hire', person, unit: from, effectiveDate: `${year}-02-01` });
  const kind = at % 5 === 0 ? 'secondment' : 'transfer';
  const rotate = row({
    action: 'rotate',
    person,
    unit: to,
    kind,
    effectiveDate: `${year + 2}-06-01`,
  });
  const reason = REASONS[at % REASONS.length] ?? '';
  const leave = {
    action: 'separate',
    person,
    kind: 'resignation',
    reason,
    effectiveDate: `${year + 4}-01-01`,
  };
  return at % 3 === 0 ? [hire, rotate, row(leave)] : [hire, rotate];
};

/** Keys are given, so that the same row is the same event in every ledger. */
const row = (values: Readonly<Record<string, string>>): string => {
  const key = `${values.action}:${values.person ?? values.unit}:${values.effectiveDate}`;
  return COLUMNS.map((name) => (name === 'key' ? key : (values[name] ?? ''))).join(',');
};
