/** The built page: its document and its files, read once and held in memory, compressed once. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Of text; what is compressed already has none. */
  readonly gzipped?: Buffer;
}

const TYPES: Readonly<Record<string, { readonly type: string; readonly text?: true }>> = {
  '.css': { type: 'text/css; charset=utf-8', text: true },
  '.js': { type: 'text/javascript; charset=utf-8', text: true },
  '.svg': { type: 'image/svg+xml', text: true },
  '.woff': { type: 'font/woff' },
  '.woff2': { type: 'font/woff2' },
};

const NOT_BUILT =
  '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Workforce ledger</title>\n' +
  '<p>The service runs, but its page was not built: <code>npm run build</code>, then start again.</p>\n</html>\n';

export class Page {
  /** By address, from the root of the service. */
  readonly files: ReadonlyMap<string, PageFile>;
  readonly document: PageFile;

  /** @param folder where the build has put it; a folder that is not there is a page that was not built */
  constructor(folder = builtPage()) {
    const html = join(folder, 'index.html');
    const document = existsSync(html) ? readFileSync(html) : Buffer.from(NOT_BUILT);
    this.document = {
      type: 'text/html; charset=utf-8',
      bytes: document,
      gzipped: gzipSync(document),
    };
    this.files = existsSync(html) ? filesIn(folder) : new Map();
  }
}

const filesIn = (folder: string): ReadonlyMap<string, PageFile> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const kind = TYPES[extname(name)];
    if (kind === undefined) continue;
    const bytes = readFileSync(join(folder, name));
    const { type, text } = kind;
    const file = { type, bytes, ...(text === true && { gzipped: gzipSync(bytes) }) };
    files.set(`/${name.replaceAll('\\', '/')}`, file);
  }
  return files;
};

/** Beside the compiled service, whether this runs from there or from the source. */
const builtPage = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'dist', 'web');
};
