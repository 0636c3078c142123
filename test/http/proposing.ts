/** A guarded service with units and people, an officer, an approver, and what tests of proposals ask of them. */
import type { ServiceOptions } from '../../src/service.js';
import type { GuardedService, Sending } from './guarded.js';
import { runGuarded } from './guarded.js';
import type { Answer } from './running.js';
import { HIRE, UNITS, temporaryFolder } from './running.js';

export const DECISION = { number: '12/QĐ', date: '2024-01-15', body: 'Sở Nội vụ', signer: 'Vũ Thị Ký' };
export const SECRET = 'Họ Tên Tưởng Tượng';
export const NOTE = 'lời nhắn tưởng tượng của người đề xuất';

/** P1 resigns; New is hired into A, with private fields. */
export const SEPARATE = {
  action: 'separate',
  person: 'P1',
  kind: 'resignation',
  reason: 'family',
  effectiveDate: '2024-03-01',
};
export const HIRE_NEW = {
  action: 'hire',
  person: 'New',
  unit: 'A',
  effectiveDate: '2024-03-01',
  profile: { fullName: SECRET, gender: 'female', birthDate: '1995-07-09' },
};

export type Who = 'officer' | 'officer2' | 'approver' | 'approver2' | 'outsider' | 'auditor' | 'both';

const GRANTS: Readonly<Record<Who, object>> = {
  officer: { role: 'officer', unit: 'A' },
  officer2: { role: 'officer', unit: 'A' },
  approver: { role: 'approver', unit: 'A' },
  approver2: { role: 'approver' },
  outsider: { role: 'approver', unit: 'B' },
  auditor: { role: 'auditor' },
  both: {},
};

export interface ProposingService extends GuardedService {
  as(who: Who | 'administrator', path: string, sending?: Sending): Promise<Answer>;
  /** Proposes as the officer; gives the answer, which must be 201. */
  propose(records: readonly object[], more?: object, who?: Who): Promise<Answer>;
  act(who: Who | 'administrator', id: unknown, act: string, body?: object): Promise<Answer>;
}

export const runProposing = async (
  options: ServiceOptions = {},
  folder = temporaryFolder(),
): Promise<ProposingService> => {
  const service = await runGuarded({}, options, folder);
  const tokens = new Map<string, string>();
  for (const who of Object.keys(GRANTS) as Who[]) {
    if (who === 'both') continue;
    const { token } = await service.tokenFor({ account: who, ...GRANTS[who] });
    tokens.set(who, token);
  }
  tokens.set('administrator', service.token);
  const as: ProposingService['as'] = (who, path, sending = {}) =>
    service.send(path, { ...sending, token: tokens.get(who) ?? '' });
  const post = (who: Who | 'administrator', path: string, body: object) =>
    as(who, path, { method: 'POST', body });
  if ((await service.locally('/v1/units')).text.includes('"A"')) return { ...service, as, ...acts() };
  for (const record of [...UNITS, HIRE]) {
    const { status, text } = await service.locally('/v1/actions', { method: 'POST', body: record });
    if (status !== 201) throw new Error(text);
  }
  return { ...service, as, ...acts() };

  function acts(): Pick<ProposingService, 'propose' | 'act'> {
    return {
      propose: async (records, more = {}, who = 'officer') => {
        const body = { records, decision: DECISION, note: NOTE, ...more };
        const answer = await post(who, '/v1/proposals', body);
        if (answer.status !== 201) throw new Error(answer.text);
        return answer;
      },
      act: (who, id, act, body = {}) => post(who, `/v1/proposals/${String(id)}/${act}`, body),
    };
  }
};
