/** Says in one shape why a row was refused, by this reader or by the ledger. */
import type { Answer } from '../application/records.js';
import type { Row } from './rows.js';

export interface Refused {
  /** Kebab-case: a problem of the row, a refusal of the rules, or what else the ledger answered. */
  readonly code: string;
  readonly detail: string;
}

/** Why the row was not recorded; undefined when it was, or when it records nothing. */
export const refusedOf = (row: Row, answer: Answer | undefined): Refused | undefined => {
  if ('problem' in row) return row.problem;
  return answer === undefined ? undefined : refusedBy(answer);
};

const refusedBy = (answer: Answer): Refused | undefined => {
  switch (answer.outcome) {
    case 'recorded':
    case 'repeated':
    case 'would-record':
      return undefined;
    case 'refused': {
      const { code, detail, breaks } = answer.refusal;
      const facts = breaks.map(({ event, date, why }) => ` ${date} ${event} ${why}.`);
      return { code, detail: `${detail}${facts.join('')}` };
    }
    case 'out-of-scope':
      return { code: 'forbidden', detail: 'It is about what is outside your units, or unknown.' };
    case 'malformed': {
      const places = answer.violations.map(({ pointer, detail }) => `${pointer || '/'} ${detail}`);
      return { code: 'malformed', detail: places.join('; ') };
    }
    case 'key-reused':
      return {
        code: 'key-reused',
        detail: `The key of ${answer.event} was used for other content.`,
      };
    case 'voided-fact':
      return {
        code: 'voided-fact',
        detail: `${answer.event} was recorded from it and voided since.`,
      };
    case 'needs-approval':
      return {
        code: 'needs-approval',
        detail: `The organisation asks approval for ${answer.action}: propose it.`,
      };
    case 'stale': {
      const actual = answer.actual === null ? 'empty' : `at revision ${answer.actual}`;
      return { code: 'stale', detail: `The stream is ${actual}.` };
    }
    case 'decision-differs':
      return { code: 'decision-differs', detail: `${answer.decision} was given otherwise.` };
    case 'data-erased':
      return {
        code: 'data-erased',
        detail: `The ${answer.classes.join(', ')} data of the person were erased: leave them out.`,
      };
    case 'unknown-decision':
      return { code: 'unknown-decision', detail: `There is no decision ${answer.decision}.` };
  }
};
