/** Starts an EventStoreDB double in a process of its own, as a server is in life; a real one is not at hand. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const test = (name: string): string => fileURLToPath(new URL(`../test/${name}`, import.meta.url));

export const startDouble = async (): Promise<{
  /** Its connection string. */
  readonly url: string;
  readonly stop: () => void;
}> => {
  const server = spawn(
    process.execPath,
    [
      '--experimental-transform-types',
      '--disable-warning=ExperimentalWarning',
      '--import',
      test('event-store/typescript-in-node.js'),
      test('support/eventstore-double/main.ts'),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    url: String(line).trim(),
    stop: () => {
      server.stdin.end();
    },
  };
};
