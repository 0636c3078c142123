/** What is said of the problems of imports. */
import type { ProblemKind } from './problem-kind.js';

export const OF_IMPORTS = {
  'unknown-import': {
    status: 404,
    title: 'There is no such import here',
    means:
      'No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica.',
    remedy: 'Upload the file again; what was recorded of it is found, and not recorded twice.',
  },
  'import-not-ready': {
    status: 409,
    title: 'The import is not in a state for that',
    means: 'It is under way, or its rows are recorded, or begun to be.',
    remedy: 'Look at its phase with GET /v1/imports/{id}.',
  },
  'unreadable-file': {
    status: 400,
    title: 'The file cannot be read',
    means: 'The file is of another format or encoding, or lacks what every row needs.',
    remedy: 'Mend what `detail` names; docs/import.md lists the codes.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
