/** Reads a list to its end, and looks at what every page must hold on the way. */
import { expect } from '@jest/globals';
import type { AnswerRow } from '../../src/application/report.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { Ask } from './asking.js';

/** Every page of a list, one after the other. */
export const pages = async (
  ask: Ask,
  name: string,
  parameters: ReportParameters,
): Promise<AnswerRow[]> => {
  const first = await ask(name, parameters);
  const rows = [...first.rows];
  for (let { next } = first; next != null;) {
    const page = await ask(name, { ...parameters, after: next });
    expect(page.total).toBe(first.total);
    expect(page.rows.length).toBeLessThanOrEqual(parameters.limit ?? 1000);
    rows.push(...page.rows);
    next = page.next;
  }
  expect(rows).toHaveLength(Number(first.total));
  return rows;
};
