/** What a command writes to: results to standard output, everything else to standard error. */
import { once } from 'node:events';
import type { WriteStream } from 'node:tty';

/** Writes a part of the result; waits while the reader of a pipe is behind. */
export const print = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** Writes a remark about the work: what a pipe must not get. */
export const remark = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Where progress is drawn; a file or a pipe gets plain lines instead. */
export const progressStream = (): WriteStream => process.stderr;

/** A reader that has seen enough (`| head`) is no error. */
export const endQuietlyWithReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
};
