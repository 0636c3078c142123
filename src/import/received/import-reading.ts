/** Reads the files of imports for the service: by the same readers as the command line. */
import type {
  Described,
  ImportMapping,
  ImportReader,
  ReadRow,
  RowOutcome,
} from '../../application/imports/import-parts.js';
import type { ActionRecord, Answer, Line } from '../../application/records.js';
import { MalformedRecord } from '../../application/records.js';
import { readRows, weightOf } from '../read-rows.js';
import { refusedOf } from '../refused.js';
import { csvOfReject, REJECTS_HEADER, textOf } from '../rejects.js';
import type { Row } from '../rows.js';
import { describeFile, firstMappingOf } from './described-file.js';
import type { ImportFiles } from './import-files.js';
import { asOurs, ours } from './our-errors.js';
import { readingOf } from './reading-of.js';

export class ImportReading implements ImportReader {
  /** @param parse checks the shape of a record. @throws MalformedRecord */
  constructor(
    private readonly files: ImportFiles,
    private readonly parse: (record: unknown) => ActionRecord,
  ) {}

  firstMapping(id: string, name: string): Promise<ImportMapping> {
    return firstMappingOf(this.files.pathOf(id, name));
  }

  describe(id: string, name: string, mapping: ImportMapping): Promise<Described> {
    return asOurs(() => describeFile(this.files.pathOf(id, name), mapping));
  }

  weightOf(id: string, name: string): Promise<number> {
    return asOurs(() => weightOf([this.files.pathOf(id, name)]));
  }

  async *rows(id: string, name: string, mapping: ImportMapping): AsyncGenerator<ReadRow> {
    const file = this.files.pathOf(id, name);
    const skips = mapping.onImpossible === 'skip';
    try {
      for await (const row of readRows([file], readingOf(file, mapping))) {
        const line = 'record' in row ? this.lineOf(row.record) : undefined;
        yield { bytes: row.bytes, line, became: (answer) => outcomeOf(row, answer, skips) };
      }
    } catch (error) {
      throw ours(error);
    }
  }

  rejectLine(name: string, outcome?: RowOutcome): string {
    if (outcome === undefined) return `${REJECTS_HEADER}\n`;
    const { line, code, detail, given } = outcome;
    return `${csvOfReject([name, String(line), code ?? '', detail ?? '', given ?? ''])}\n`;
  }

  private lineOf(record: unknown): Line {
    try {
      return this.parse(record);
    } catch (error) {
      if (error instanceof MalformedRecord) return error;
      throw error;
    }
  }
}

const outcomeOf = (
  row: Row,
  answer: Answer | undefined,
  skips: boolean,
): Omit<RowOutcome, 'row'> => {
  const record = 'record' in row ? row.record : {};
  const said = {
    line: row.line,
    action: textIn(record, 'action'),
    subject: textIn(record, 'person') ?? textIn(record, 'unit'),
    code: null,
    detail: null,
    remarks: [],
    given: null,
  };
  if ('nothing' in row)
    return { ...said, outcome: 'nothing', code: row.nothing, detail: row.reason };
  const refused = refusedOf(row, answer);
  if (refused !== undefined) {
    const isSkipped = skips && answer?.outcome === 'refused';
    const given = isSkipped ? null : textOf(row.original);
    return { ...said, ...refused, outcome: isSkipped ? 'skipped' : 'refused', given };
  }
  if (answer?.outcome === 'repeated') return { ...said, outcome: 'already-there' };
  const remarks =
    answer !== undefined && 'anomalies' in answer ? [...answer.anomalies, ...answer.warnings] : [];
  const outcome = answer?.outcome === 'would-record' ? 'would-record' : 'recorded';
  return { ...said, outcome, remarks };
};

const textIn = (record: Readonly<Record<string, unknown>>, field: string): string | null => {
  const value = record[field];
  return typeof value === 'string' ? value : null;
};
