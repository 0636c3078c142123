/** Writes refused rows as a workbook, the cells of each in columns of their own so that they can be mended there. */
import { open } from 'node:fs/promises';
import type { SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { Refused } from './refused.js';
import type { Row } from './rows.js';

/** It is held whole until the end; what is refused beyond that is counted in the last row. */
export const REJECTS_MAX = 100_000;

const PLACE = ['file', 'line', 'code', 'detail'];

export class WorkbookOfRejects {
  readonly #columns: string[] = [];
  readonly #rows: { readonly place: readonly string[]; readonly cells: Map<string, string> }[] = [];
  #beyond = 0;

  add({ file, line, original }: Row, { code, detail }: Refused): void {
    if (this.#rows.length >= REJECTS_MAX) {
      this.#beyond += 1;
      return;
    }
    const given = 'text' in original ? { columns: ['row'], cells: [original.text] } : original;
    const cells = new Map<string, string>();
    given.cells.forEach((cell, at) => {
      const column = given.columns[at] ?? `+${at}`;
      if (!this.#columns.includes(column)) this.#columns.push(column);
      cells.set(column, cell);
    });
    this.#rows.push({ place: [file, String(line), code, detail], cells });
  }

  /** @param path a file that exists and is the caller's to write */
  async write(path: string): Promise<void> {
    const text = (value: string) => ({ value, type: String });
    const data: SheetData = [
      [...PLACE, ...this.#columns].map((value) => ({
        ...text(value),
        fontWeight: 'bold' as const,
      })),
      ...this.#rows.map(({ place, cells }) =>
        [...place, ...this.#columns.map((column) => cells.get(column) ?? '')].map(text),
      ),
      ...(this.#beyond === 0 ? [] : [[text(`and ${this.#beyond} more`)]]),
    ];
    const bytes = await writeExcelFile([{ sheet: 'Rejects', data }]).toBuffer();
    const handle = await open(path, 'r+');
    try {
      await handle.write(bytes);
    } finally {
      await handle.close();
    }
  }
}
