/** The verifier as one file for plain Node: the very modules that `ledger verify --bundle` runs, put one after another. */
import { readFileSync } from 'node:fs';

/** In an order in which each comes after those that it needs while it is loaded. */
const MODULES = [
  '../../domain/canonical.js',
  '../merkle/hashes.js',
  '../merkle/compact-range.js',
  '../merkle/verify.js',
  '../notes/base64.js',
  '../notes/verifier-key.js',
  '../notes/signed-note.js',
  '../notes/checkpoint.js',
  './bundle-lines.js',
  './sealed-parts.js',
  './verdicts.js',
  './trusted-notes.js',
  './verify-bundle.js',
  './main.js',
];

/** The compiled modules: beside this one, or where the build has put them when this is the source. */
const COMPILED = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/evidence/verifier/' : './',
  import.meta.url,
);

const IMPORT = /^import \{([^}]*)\} from '([^']+)';$/gm;

/**
 * The text of verify-bundle.mjs.
 * @param textOf the compiled text of a module by its path from this folder; those beside this one when absent
 */
export const singleFileVerifier = (
  textOf = (path: string): string => readFileSync(new URL(path, COMPILED), 'utf8'),
): string => {
  const imported = new Map<string, Set<string>>();
  const bodies = MODULES.map((path) =>
    textOf(path)
      .replaceAll(IMPORT, (_, names: string, from: string) => {
        const known = imported.get(from) ?? new Set();
        for (const name of names.split(',')) if (name.trim() !== '') known.add(name.trim());
        // What the modules import from one another stands in the same file.
        if (from.startsWith('node:')) imported.set(from, known);
        return '';
      })
      .replaceAll(/^export /gm, '')
      .replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')
      .trim(),
  );
  const imports = [...imported].map(
    ([from, names]) => `import { ${[...names].sort().join(', ')} } from '${from}';`,
  );
  return [...imports, ...bodies, 'await run();', ''].join('\n\n');
};
