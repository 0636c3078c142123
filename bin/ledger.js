#!/usr/bin/env node
// Runs the ledger command on the pinned Node, whichever `node` the shell finds first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(at('../dist/src/command-line/main.js'))) {
  console.error('Run npm run build first.');
  process.exitCode = 78;
} else if (Number.parseInt(process.versions.node) >= 24) {
  await import('../dist/src/command-line/main.js');
} else {
  const options = { stdio: 'inherit' };
  const child = spawn(at('../node_modules/node/bin/node'), process.argv.slice(1), options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
