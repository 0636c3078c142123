/** The pieces of a text file: no byte order mark, every line ended by a line feed, wherever the pieces are cut. */
import { expect, test } from '@jest/globals';
import { textChunks } from '../../src/import/text-chunks.js';
import { temporaryFiles } from './temporary-files.js';

const { write } = temporaryFiles();

const textOf = async (content: string): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of textChunks(write('text.csv', content))) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const PIECE = 256 * 1024;

test.each([PIECE - 2, PIECE - 1, PIECE])(
  'a line ending after %i bytes is one line feed, though the first piece is cut about there',
  async (before) => {
    const text = 'x'.repeat(before);
    expect(await textOf(`${text}\r\nb\r\n`)).toBe(`${text}\nb\n`);
    expect(await textOf(`${text}\r\r\nb`)).toBe(`${text}\n\nb`);
  },
);

test('a byte order mark is left out at the start only', async () => {
  expect(await textOf('\ufeffa\r\ufeffb')).toBe('a\n\ufeffb');
});
