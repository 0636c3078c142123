/** Turns a record that was not taken into the problem that its sender is told. */
import type { Rejected } from '../../application/records.js';
import { Problem, malformed } from '../problems/problem.js';

export const rejection = (rejected: Rejected): Problem => {
  switch (rejected.outcome) {
    case 'refused': {
      const { code, detail, parameters, breaks } = rejected.refusal;
      return new Problem(code, detail, { fields: { ...parameters, breaks } });
    }
    case 'out-of-scope':
      return new Problem(
        'forbidden',
        'The record is about what is outside your units, or unknown.',
      );
    case 'needs-approval': {
      const { action } = rejected;
      return new Problem('needs-approval', undefined, { fields: { action } });
    }
    case 'malformed':
      return malformed(rejected.violations.map((violation) => ({ in: 'body', ...violation })));
    case 'key-reused': {
      const { event } = rejected;
      return new Problem('key-reused', undefined, { fields: { event } });
    }
    case 'voided-fact': {
      const { event } = rejected;
      return new Problem('voided-fact', undefined, { fields: { target: event } });
    }
    case 'stale': {
      const { actual } = rejected;
      const found = actual === null ? 'nothing is recorded of it' : `it is at revision ${actual}`;
      const detail = `The subject is not at the revision of If-Match: ${found}.`;
      return new Problem('stale', detail, { fields: { actual } });
    }
    case 'data-erased': {
      const { classes } = rejected;
      return new Problem('data-erased', undefined, { fields: { classes } });
    }
    case 'decision-differs':
    case 'unknown-decision': {
      const { outcome, decision } = rejected;
      return new Problem(outcome, undefined, { fields: { decision } });
    }
  }
};
