/** The options of `report` become the parameters of HTTP, nothing added and nothing lost. */
import { Command } from 'commander';
import { describe, expect, test } from '@jest/globals';

import { reportOptions, reportQuery } from '../../src/command-line/report-options.js';

const queryOf = (...given: readonly string[]) => {
  const command = new Command().exitOverride();
  for (const option of reportOptions()) command.addOption(option);
  return reportQuery(command.parse(given, { from: 'user' }).opts());
};

describe('the options of a report', () => {
  test('are the parameters of HTTP in kebab-case', () => {
    expect(queryOf('--as-of', '2020-01-01', '--known-at=77', '--group-by', 'unit,gender')).toEqual([
      ['asOf', '2020-01-01'],
      ['knownAt', '77'],
      ['groupBy', 'unit,gender'],
    ]);
  });

  test('take conditions in one list or in several', () => {
    const one = queryOf('--where', 'gender:female,unit:A', '--where', 'unit:B');
    expect(one).toEqual([
      ['where', 'gender:female'],
      ['where', 'unit:A'],
      ['where', 'unit:B'],
    ]);
  });

  test('leave a comma in a value where no key follows', () => {
    expect(queryOf('--where', 'post:Head, acting,unit:A')).toEqual([
      ['where', 'post:Head, acting'],
      ['where', 'unit:A'],
    ]);
  });

  test('say false only when it is said', () => {
    expect(queryOf('--unit', 'A', '--subtree=false')).toEqual([
      ['unit', 'A'],
      ['subtree', 'false'],
    ]);
    expect(queryOf('--unit', 'A')).toEqual([['unit', 'A']]);
  });
});
