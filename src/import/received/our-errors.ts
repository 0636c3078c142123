/** Gives the errors of reading files in the words of the application. */
import { UnfitMapping, UnreadableFile } from '../../application/imports/import-parts.js';
import { ImportFileError } from '../import-file-error.js';
import { MalformedMapping } from '../mapping.js';

export const ours = (error: unknown): unknown => {
  if (error instanceof ImportFileError) {
    const { code, detail, line, remedy } = error;
    const where = line === undefined ? '' : `Line ${line}: `;
    return new UnreadableFile({ code, detail: `${where}${detail}`, remedy });
  }
  return error instanceof MalformedMapping ? new UnfitMapping(error.violations) : error;
};

/** @throws UnreadableFile, UnfitMapping */
export const asOurs = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw ours(error);
  }
};
