/** CSV files of action records: lines, quotes, columns, and the values of cells. */
import { truncateSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readRows, weightOf } from '../../src/import/read-rows.js';
import { allOf, errorOf, problemsOf, recordsOf, rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write } = temporaryFiles();
const HEADER = 'action,person,unit,effectiveDate,note';
const hire = (person: string, note = ''): string => `hire,${person},U1,2020-01-06,${note}`;

describe('lines', () => {
  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('end with %s', async (_how, end) => {
    const rows = await rowsOf(write('ends.csv', [HEADER, hire('P1'), hire('P2'), ''].join(end)));
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rows[1]).toMatchObject({ record: { person: 'P2', effectiveDate: '2020-01-06' } });
  });

  test.each(['\n', '\r\n'])('are counted through quotes across lines (%j)', async (end) => {
    const quoted = hire('P1', `"one, ""two""${end}three${end}${end}four"`);
    const file = write('quotes.csv', [HEADER, quoted, '', 'hire,P2', hire('P3')].join(end));
    const rows = await rowsOf(file);
    expect(rows.map(({ line }) => line)).toEqual([2, 7, 8]);
    expect(rows[0]).toMatchObject({ record: { note: 'one, "two"\nthree\n\nfour' } });
    expect(rows[1]).toMatchObject({ problem: { code: 'column-count' } });
  });

  test('of empty cells only are passed over', async () => {
    const file = write('blank.csv', [HEADER, ',,,,', '', hire('P1'), ' , ,,,', ''].join('\n'));
    expect((await rowsOf(file)).map(({ line }) => line)).toEqual([4]);
  });

  test('with a wrong number of cells are refused, and those after them count', async () => {
    const file = write('count.csv', [HEADER, 'hire,P1', `${hire('P2')},6`, hire('P3')].join('\n'));
    expect(await problemsOf(file)).toEqual(['2 column-count', '3 column-count']);
    expect(await recordsOf(file)).toMatchObject([{ person: 'P3' }]);
  });

  test('with a stray quote are refused, and those after them count', async () => {
    const bad = [hire('P1', 'the "old" one'), hire('P2', '"the" old'), hire('P3', '"a""b"')];
    const file = write('stray.csv', [HEADER, ...bad].join('\n'));
    expect(await problemsOf(file)).toEqual(['2 stray-quote', '3 stray-quote']);
    expect(await recordsOf(file)).toMatchObject([{ person: 'P3', note: 'a"b' }]);
  });

  test('after a quote that is never closed are not read, those before it are', async () => {
    const file = write(
      'open.csv',
      [HEADER, hire('P1'), hire('P2', '"never'), hire('P3')].join('\n'),
    );
    const read: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { line } of readRows([file], {})) read.push(line);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'unclosed-quote', line: 3 });
    expect(read).toEqual([2]);
  });

  test('weigh together what the file weighs, so that a progress bar ends at its end', async () => {
    const lines = [HEADER, '', hire('P1'), ',,,,', hire('P2', '"a\r\nb"'), 'hire,P3', hire('P4')];
    const file = write('weight.csv', `\ufeff${lines.join('\r\n')}\r\n`);
    const weight = (await rowsOf(file)).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(weight).toBe(await weightOf([file]));
  });

  test('are read as they are asked for: a large file is not held in memory', async () => {
    const file = write(
      'large.csv',
      [HEADER, ...Array<string>(200_000).fill(hire('P1'))].join('\n'),
    );
    const rows = readRows([file], {});
    await rows.next();
    truncateSync(file);
    const rest = await allOf(rows);
    expect(rest.length).toBeLessThan(100_000);
  });

  test('keep every character and every line at the borders of the pieces that are read', async () => {
    const notes = Array.from(
      { length: 9_000 },
      (_, at) => `Đặng Thị Mỹ Phượng ${'ữ'.repeat(at % 7)}`,
    );
    const lines = notes.map((note, at) => hire(`P${at}`, note));
    const rows = await rowsOf(write('borders.csv', [HEADER, ...lines].join('\r\n')));
    expect(rows.map((row) => ('record' in row ? row.record.note : row.line))).toEqual(
      notes.map((note) => note.trim()),
    );
    expect(rows.at(-1)?.line).toBe(9_001);
  });
});

describe('columns', () => {
  test('missing from the file are named, with the columns found', async () => {
    const error = await errorOf(write('no-action.csv', 'person,unit\nP1,U1'));
    expect(error).toMatchObject({ code: 'missing-column', line: 1 });
    expect(error.message).toContain('"action"');
    expect(error.message).toContain('person, unit');
  });

  test('missing for the action of one row refuse that row only', async () => {
    const file = write('no-kind.csv', [HEADER, 'rotate,P1,U2,2020-01-06,', hire('P2')].join('\n'));
    const [rotate, hired] = await rowsOf(file);
    expect(rotate).toMatchObject({
      line: 2,
      problem: {
        code: 'missing-column',
        detail:
          'A rotate needs the column kind. The columns found are: action, person, unit, effectiveDate, note.',
      },
    });
    expect(hired).toMatchObject({ record: { action: 'hire' } });
  });

  test('that no record has are refused by name', async () => {
    const error = await errorOf(write('unknown.csv', 'action,person,salary,badge\nhire,P1,1,2'));
    expect(error.code).toBe('unknown-column');
    expect(error.message).toContain('"salary", "badge"');
  });

  test('that stand twice are refused by name', async () => {
    const error = await errorOf(write('twice.csv', 'action,person,unit,person\nhire,P1,U1,P2'));
    expect(error.code).toBe('repeated-column');
    expect(error.message).toContain('"person"');
  });

  test('are separated by semicolons or tabs where the header is', async () => {
    const vi = write(
      'semicolons.csv',
      'action;person;unit;effectiveDate;fte\nhire;P1;U1;2020-01-06;0,5',
    );
    expect(await recordsOf(vi, { locale: 'vi' })).toMatchObject([{ person: 'P1', fte: 0.5 }]);
    const tabs = write('tabs.csv', 'action\tperson\tunit\teffectiveDate\nhire\tP1\tU1\t2020-01-06');
    expect(await recordsOf(tabs)).toHaveLength(1);
  });

  test('with dots become nested fields, and empty cells are absent', async () => {
    const file = write(
      'nested.csv',
      [
        'action,person,unit,effectiveDate,decision.number,decision.date,profile.fullName,profile.minority,leader',
        'hire,P1,U1,2020-01-06,12/QĐ,2020-01-02,Nguyễn Văn A,x,',
        'profile,P1,,2021-01-01,,,,,',
      ].join('\n'),
    );
    expect((await rowsOf(file))[0]).toMatchObject({
      record: {
        action: 'hire',
        person: 'P1',
        unit: 'U1',
        effectiveDate: '2020-01-06',
        decision: { number: '12/QĐ', date: '2020-01-02' },
        profile: { fullName: 'Nguyễn Văn A', minority: true },
      },
    });
    expect(await problemsOf(file)).toEqual(['3 missing-column']);
  });

  test('of a correction hold its replacement', async () => {
    const file = write(
      'correct.csv',
      'action,person,target,with.action,with.person,with.unit,with.effectiveDate,why\n' +
        'correct,P1,K1,hire,P1,U1,2020-02-06,typing error',
    );
    expect(await recordsOf(file)).toEqual([
      {
        action: 'correct',
        person: 'P1',
        target: 'K1',
        with: { action: 'hire', person: 'P1', unit: 'U1', effectiveDate: '2020-02-06' },
        why: 'typing error',
      },
    ]);
  });
});

describe('cells', () => {
  const train = (header: string, cell: string): string =>
    write(
      'cells.csv',
      `action,person,course,effectiveDate,${header}\ntrain,P1,C1,2020-01-06,${cell}`,
    );

  test('are put into NFC, without blanks around them', async () => {
    const decomposed = 'Nguyễn Văn Dũng'.normalize('NFD');
    const records = await recordsOf(train('institution', ` ${decomposed} `));
    expect(records).toMatchObject([{ institution: 'Nguyễn Văn Dũng'.normalize('NFC') }]);
  });

  test('with a decimal comma are read in the locale vi', async () => {
    const file = train('cost.amount', '"1.234,5"');
    expect(await recordsOf(file, { locale: 'vi' })).toMatchObject([{ cost: { amount: 1234.5 } }]);
  });

  test('with a decimal comma are refused in en and undeclared, saying what was expected', async () => {
    const file = train('hours', '"1.234,5"');
    for (const options of [{}, { locale: 'en' } as const]) {
      const [row] = await rowsOf(file, options);
      expect(row).toMatchObject({ line: 2, problem: { code: 'bad-number' } });
      expect(JSON.stringify(row)).toContain('1,234.5');
    }
  });

  test('that are another number in the other locale need a declared one', async () => {
    const file = train('hours', '34.575');
    expect(await problemsOf(file)).toEqual(['2 ambiguous-number']);
    expect(await recordsOf(file, { locale: 'en' })).toMatchObject([{ hours: 34.575 }]);
    expect(await recordsOf(file, { locale: 'vi' })).toMatchObject([{ hours: 34575 }]);
  });

  test('of dates are read day first in vi only', async () => {
    const file = train('startDate', '01/07/2019');
    expect(await problemsOf(file)).toEqual(['2 bad-date']);
    expect(await recordsOf(file, { locale: 'vi' })).toMatchObject([{ startDate: '2019-07-01' }]);
  });

  test.each(['2019-02-30', '2019-01-01T00:00:00Z', '1/2019', 'soon'])(
    'of dates are refused when they are %s',
    async (cell) => {
      expect(await problemsOf(train('startDate', cell))).toEqual(['2 bad-date']);
    },
  );

  test('name every wrong column of the row', async () => {
    const [row] = await rowsOf(train('hours,commitmentMonths', 'many,1.5'));
    expect(row).toMatchObject({
      problem: { code: 'bad-number', detail: expect.stringMatching(/hours: .*commitmentMonths: /) },
    });
  });

  test.each([
    ['true', true],
    ['X', true],
    ['Có', true],
    ['không', false],
    ['0', false],
  ])('of flags may be %s', async (cell, value) => {
    const file = write(
      'flags.csv',
      `action,person,unit,effectiveDate,leader\nhire,P1,U1,2020-01-06,${cell}`,
    );
    expect(await recordsOf(file)).toMatchObject([{ leader: value }]);
  });

  test('of flags that say neither are refused', async () => {
    const file = write(
      'flag.csv',
      'action,person,unit,effectiveDate,leader\nhire,P1,U1,2020-01-06,maybe',
    );
    expect(await problemsOf(file)).toEqual(['2 bad-flag']);
  });
});

describe('last days', () => {
  const content = [
    'action,person,unit,kind,effectiveDate,until,lastDay',
    'separate,P1,,resignation,2024-02-28,,',
    'rotate,P2,U2,secondment,2024-01-01,2024-12-31,',
    'separate,P3,,resignation,,,2024-02-28',
  ].join('\n');

  test('become first days out with the switch', async () => {
    expect(await recordsOf(write('last.csv', content), { lastDay: true })).toMatchObject([
      { effectiveDate: '2024-02-29' },
      { effectiveDate: '2024-01-01', until: '2025-01-01' },
      { lastDay: '2024-02-28' },
    ]);
  });

  test('stay as they are without it', async () => {
    expect(await recordsOf(write('last.csv', content))).toMatchObject([
      { effectiveDate: '2024-02-28' },
      { until: '2024-12-31' },
      { lastDay: '2024-02-28' },
    ]);
  });
});
