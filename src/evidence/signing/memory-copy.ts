/** Makes the file that a copy of the signer's memory goes into; of a copy that fails nothing is left. */
import { open, rm } from 'node:fs/promises';

import { EvidenceNotCopied } from '../../application/evidence.js';

/** @throws EvidenceNotCopied when there is a file of that name already, or it cannot be written */
export const intoNewFile = async (file: string, work: () => Promise<void>): Promise<void> => {
  await attempt(file, async () => {
    const handle = await open(file, 'wx', 0o600);
    await handle.close();
  });
  try {
    await attempt(file, async () => {
      await work();
      const handle = await open(file, 'r+');
      await handle.sync();
      await handle.close();
    });
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
};

const attempt = async (file: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    throw new EvidenceNotCopied(`the backup ${file} was not made: ${reasonOf(cause)}`, { cause });
  }
};

const reasonOf = (cause: unknown): string => {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  return code === 'EEXIST' ? 'it exists already' : message;
};
