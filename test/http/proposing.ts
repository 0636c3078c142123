/** A guarded service with units and people, and those who propose and decide: what tests of proposals ask. */
import type { ServiceOptions } from '../../src/service.js';
import type { GuardedService, Sending } from './guarded.js';
import { runGuarded } from './guarded.js';
import type { Answer } from './running.js';
import { HIRE, UNITS } from './running.js';

export const DECISION = {
  number: '12/QĐ',
  date: '2024-01-15',
  body: 'Sở Nội vụ',
  signer: 'Vũ Thị Ký Tên',
};
/** Invented, and found nowhere else. */
export const SECRET = 'Họ Tên Tưởng Tượng';
export const NOTE = 'lời nhắn tưởng tượng của người đề xuất';

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
  profile: { fullName: SECRET, gender: 'female', birthDate: '1995-07-09', phone: '0900-new' },
};

const TOKENS = {
  officer: { account: 'officer', role: 'officer', unit: 'A' },
  colleague: { account: 'colleague', role: 'officer', unit: 'A' },
  approver: { account: 'approver', role: 'approver', unit: 'A' },
  otherApprover: { account: 'other-approver', role: 'approver' },
  /** The account of the officer, with a role that may decide. */
  officerAsApprover: { account: 'officer', role: 'approver' },
  /** Over everybody, and yet no administrator. */
  officerOfAll: { account: 'officer-of-all', role: 'officer' },
  outsider: { account: 'outsider', role: 'approver', unit: 'B' },
  auditor: { account: 'auditor', role: 'auditor' },
} as const;
export type Who = keyof typeof TOKENS | 'administrator';

export interface ProposingService extends GuardedService {
  as(who: Who, path: string, sending?: Sending): Promise<Answer>;
  post(who: Who, path: string, body: object): Promise<Answer>;
  /** Proposes as the officer, or somebody else. */
  propose(records: readonly object[], more?: object, who?: Who): Promise<Answer>;
  /** The id of what the officer proposes. @throws when it is not taken */
  proposed(records: readonly object[], more?: object): Promise<string>;
  act(who: Who, id: string, act: string, body?: object): Promise<Answer>;
  /** Types of the events of a stream, from the one at that revision. */
  types(stream: string): Promise<readonly string[]>;
}

/** Units A and B, and P1 hired into A. */
export const runProposing = async (
  options: ServiceOptions = {},
  folder?: string,
): Promise<ProposingService> => {
  const service = await runGuarded({}, options, folder);
  const tokens = new Map<string, string>([['administrator', service.token]]);
  for (const [who, grant] of Object.entries(TOKENS)) {
    tokens.set(who, (await service.tokenFor(grant)).token);
  }
  const as: ProposingService['as'] = (who, path, sending = {}) =>
    service.send(path, { ...sending, token: tokens.get(who) ?? '' });
  const post: ProposingService['post'] = (who, path, body) =>
    as(who, path, { method: 'POST', body });
  const propose: ProposingService['propose'] = (records, more = {}, who = 'officer') =>
    post(who, '/v1/proposals', { records, decision: DECISION, note: NOTE, ...more });
  if (service.events === 0) {
    for (const record of [...UNITS, HIRE]) {
      const { status, text } = await service.locally('/v1/actions', {
        method: 'POST',
        body: record,
      });
      if (status !== 201) throw new Error(text);
    }
  }
  return {
    ...service,
    as,
    post,
    propose,
    proposed: async (records, more) => {
      const { status, body, text } = await propose(records, more);
      if (status !== 201) throw new Error(text);
      return body.proposal as string;
    },
    act: (who, id, act, body = {}) => post(who, `/v1/proposals/${id}/${act}`, body),
    types: async (stream) => {
      const { text } = await service.locally('/v1/audit/events?format=ndjson&limit=1000');
      const events = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { stream: string; type: string });
      return events.filter((event) => event.stream === stream).map(({ type }) => type);
    },
  };
};
