/** A service with two departments, people in both, and a decision in each: what the tests of access ask. */
import type { RunningService } from '../http/running.js';
import { runService, temporaryFolder } from '../http/running.js';
import { AskingAs } from './asking-as.js';

const unit = (id: string, parent?: string, effectiveDate = '2000-01-01') => ({
  action: 'establish',
  unit: id,
  name: `Office ${id}`,
  effectiveDate,
  ...(parent !== undefined && { parent }),
});

const hire = (person: string, into: string, effectiveDate = '2020-01-06') => ({
  action: 'hire',
  person,
  unit: into,
  effectiveDate,
  decision: { number: `QD-${person}`, date: effectiveDate, body: 'Authority' },
  note: `Secret of ${person}`,
  profile: {
    fullName: `Name Of ${person}`,
    gender: 'female',
    birthDate: '1980-05-17',
    phone: `0900-${person}`,
    religion: `Faith of ${person}`,
  },
});

/** North with N1 and N2 below it; South with S1 below it. In-N1, In-N2, Out-S1; Left-S1 was in N1 until 2021. */
export const RECORDS: readonly object[] = [
  unit('TOP'),
  unit('NORTH', 'TOP'),
  unit('N1', 'NORTH'),
  unit('N2', 'NORTH'),
  unit('SOUTH', 'TOP'),
  unit('S1', 'SOUTH'),
  hire('In-N1', 'N1'),
  hire('In-N2', 'N2'),
  hire('Out-S1', 'S1'),
  hire('Left-S1', 'N1'),
  {
    action: 'rotate',
    person: 'Left-S1',
    kind: 'transfer',
    unit: 'S1',
    effectiveDate: '2021-01-01',
  },
];

/** Half past nine on 2 March 2024 in Ha Noi. */
export const NOW = new Date('2024-03-02T02:30:00Z');

export const runOrganisation = async (more: readonly object[] = []): Promise<RunningService> => {
  const service = await runService(temporaryFolder(), {
    controllers: [AskingAs],
    now: () => NOW,
  });
  for (const record of [...RECORDS, ...more]) {
    const { status, text } = await service.record(record);
    if (status !== 201) throw new Error(`${JSON.stringify(record)}: ${text}`);
  }
  return service;
};
