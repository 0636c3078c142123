/** The projected tables of a small ledger, in a database in memory, asked like those of the service. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { TABLES } from '../../projections/tables/catalogue.js';
import { POLICY } from '../../projections/tables/policy/rows.js';
import type { Parameter, Projected, Row, Tables } from '../../src/application/reporting.js';
import { NotProjectedInTime } from '../../src/application/reporting.js';
import { bindNamed, toRows } from '../../src/projector/cells.js';
import type { TestCell } from './rows-by-hand.js';
import { rowsOf } from './rows-by-hand.js';
import type { SmallLedger } from './small-ledger.js';

export class TablesInMemory implements Tables {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
    private readonly ledger: SmallLedger,
  ) {}

  static async of(ledger: SmallLedger): Promise<TablesInMemory> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    for (const { schema } of TABLES) await connection.run(schema);
    // The rules that are shipped; what else is, no test of a report needs.
    const shipped = (POLICY.initial ?? []).map((cells) => `(${cells.map(literal).join(', ')})`);
    await connection.run(`insert into ${POLICY.name} values ${shipped.join()}`);
    for (const [table, rows] of Object.entries(rowsOf(ledger))) {
      const [first] = rows;
      if (first === undefined) continue;
      const columns = Object.keys(first).map((column) => `"${column}"`);
      const values = rows.map((row) => `(${Object.values(row).map(literal).join(', ')})`);
      await connection.run(`insert into ${table} (${columns.join()}) values ${values.join()}`);
    }
    return new TablesInMemory(instance, connection, ledger);
  }

  async query(
    sql: string,
    parameters: Readonly<Record<string, Parameter>>,
  ): Promise<readonly Row[]> {
    const statement = await this.connection.prepare(sql);
    bindNamed(statement, parameters);
    const result = await statement.runAndReadAll();
    return toRows(result.columnNames(), result.getRows());
  }

  projected(): Projected {
    const last = this.ledger.events.at(-1);
    return {
      index: this.ledger.head,
      position: last?.position ?? '',
      recordedAt: last?.recordedAt ?? null,
      lag: 0,
      quarantined: 0,
    };
  }

  waitFor(index: number): Promise<void> {
    if (index <= this.ledger.head) return Promise.resolve();
    return Promise.reject(new NotProjectedInTime(index, this.ledger.head));
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

const literal = (cell: TestCell): string => {
  if (cell === null) return 'null';
  if (Array.isArray(cell)) return `[${cell.map(literal).join()}]::varchar[]`;
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
};
