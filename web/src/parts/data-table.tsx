/** Rows under headings, that can be scrolled with the keyboard. */
import type { ReactNode } from 'react';

export interface TableColumn<R> {
  readonly name: string;
  readonly heading: string;
  readonly number?: boolean;
  readonly cell: (row: R) => ReactNode;
}

interface DataTableProps<R> {
  readonly caption: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
}

export const DataTable = <R,>({ caption, columns, rows }: DataTableProps<R>): ReactNode => (
  <div className="table" role="group" aria-label={caption} tabIndex={0}>
    <table>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, heading, number }) => (
            <th key={name} scope="col" className={number === true ? 'number' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {columns.map(({ name, number, cell }) => (
              <td key={name} className={number === true ? 'number' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
