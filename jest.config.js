// Runs the TypeScript tests as ES modules; swc compiles them with the decorators that Nest needs.
const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Imports 88,000 records: half a minute on a free machine, so a command of its own, `npm run test:sample`.
  testPathIgnorePatterns: ['/node_modules/', '/test/sample/'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  // Sources import `./name.js`, as Node demands; beside a source only `./name.ts` exists.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  maxWorkers: 2,
  // A machine that does much else beside is slow, not wrong.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/plain-line-reporter.js'],
};
