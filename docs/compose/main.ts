/** Checks the compose file and the Dockerfile of this folder; tells what is wrong, a line each. */
import { existsSync, readFileSync } from 'node:fs';

import { composeProblems } from './check.js';
import { dockerfileProblems, letsThrough } from './dockerfile.js';

const ignored = readFileSync('.dockerignore', 'utf8');
const isSent = (path: string): boolean => existsSync(path) && letsThrough(ignored, path);

const files = {
  'docker-compose.yml': composeProblems(readFileSync('docker-compose.yml', 'utf8')),
  Dockerfile: [...dockerfileProblems(readFileSync('Dockerfile', 'utf8'), isSent)],
};
for (const [file, problems] of Object.entries(files)) {
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file} is as the service expects`);
}
