/** The problems of imports. */
import {
  FileTooLarge,
  ImportNotReady,
  TooManyImports,
  UnfitMapping,
  UnknownImport,
  UnreadableFile,
} from '../../application/imports/import-parts.js';
import { Problem, malformed, retryAfter } from './problem.js';

/** Seconds after which an import under way may have ended. */
const RETRY_SECONDS = 10;

export const ofImports = (error: unknown): Problem | undefined => {
  if (error instanceof UnknownImport) {
    return new Problem('unknown-import', undefined, { fields: { import: error.id } });
  }
  if (error instanceof ImportNotReady) {
    return new Problem('import-not-ready', error.message, { fields: { phase: error.phase } });
  }
  if (error instanceof UnfitMapping) {
    return malformed(error.violations.map((each) => ({ in: 'body', ...each })));
  }
  if (error instanceof UnreadableFile) {
    const { code, detail, remedy } = error.obstacle;
    return new Problem('unreadable-file', `${detail} ${remedy}`, { fields: { code } });
  }
  if (error instanceof FileTooLarge) return new Problem('payload-too-large');
  if (error instanceof TooManyImports) {
    return new Problem('too-many-requests', undefined, retryAfter(RETRY_SECONDS));
  }
  return undefined;
};
