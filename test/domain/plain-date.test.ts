/** Specifies calendar dates: which exist, and how they are reckoned with. */
import { describe, expect, test } from '@jest/globals';

import {
  FOREVER,
  addDays,
  addMonths,
  addWorkingDays,
  dateIn,
  isPlainDate,
} from '../../src/domain/plain-date.js';

describe('a plain date', () => {
  test.each(['2024-02-29', '2000-02-29', '1800-01-01', '9999-12-30', '2021-12-31'])(
    '%s exists',
    (date) => {
      expect(isPlainDate(date)).toBe(true);
    },
  );

  test.each([
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-01-32',
    '1799-12-31',
    '9999-12-31',
    '10000-01-01',
    '0000-01-01',
  ])('%s does not', (date) => {
    expect(isPlainDate(date)).toBe(false);
  });

  test.each([
    '2021-01-01Z',
    '2021-01-01T00:00:00Z',
    '2021-01-01+07:00',
    '2021-1-1',
    '01/07/2025',
    '20210101',
    '2021-01-01\n',
    ' 2021-01-01',
    '٢٠٢١-٠١-٠١',
    '',
  ])('%j is not written as one', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });
});

describe('days', () => {
  test('run over the ends of months, years and Februaries', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-01-01', 366)).toBe('2025-01-01');
  });

  test('end with time itself', () => {
    expect(addDays('9999-12-30', 1)).toBe(FOREVER);
    expect(addDays('9999-12-30', 2)).toBe(FOREVER);
  });
});

describe('months', () => {
  test('keep the day of the month', () => {
    expect(addMonths('2021-03-15', 12)).toBe('2022-03-15');
    expect(addMonths('2021-11-15', 3)).toBe('2022-02-15');
    expect(addMonths('2022-02-15', -3)).toBe('2021-11-15');
  });

  test('end with a shorter month', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2021-05-31', 1)).toBe('2021-06-30');
  });

  test('end with time itself', () => {
    expect(addMonths('9999-06-01', 12)).toBe(FOREVER);
    expect(addMonths('9999-12-30', 600)).toBe(FOREVER);
  });
});

describe('working days', () => {
  test('count the first day, and leave out Saturdays and Sundays', () => {
    expect(addWorkingDays('2021-03-01', 1)).toBe('2021-03-02');
    expect(addWorkingDays('2021-03-01', 5)).toBe('2021-03-08');
    expect(addWorkingDays('2021-03-05', 1)).toBe('2021-03-08');
    expect(addWorkingDays('2021-03-03', 15)).toBe('2021-03-24');
  });

  test('begin on the next working day when the first is none', () => {
    expect(addWorkingDays('2021-03-06', 1)).toBe('2021-03-09');
    expect(addWorkingDays('2021-03-07', 1)).toBe('2021-03-09');
  });

  test('come to an end at the end of time', () => {
    expect(addWorkingDays('9999-12-20', 15)).toBe(FOREVER);
  });
});

describe('today', () => {
  test('depends on where the clock hangs', () => {
    const evening = new Date('2025-06-30T18:30:00Z');
    expect(dateIn('Asia/Ho_Chi_Minh', evening)).toBe('2025-07-01');
    expect(dateIn('UTC', evening)).toBe('2025-06-30');
    expect(dateIn('America/New_York', evening)).toBe('2025-06-30');
  });
});
