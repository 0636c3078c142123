/** Writes a filled form as a workbook, with the heading, the signatures and the lines for number and date of such forms. */
import type { CellObject, Row, SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

import type { FilledColumn, FilledForm } from '../application/forms.js';

const BOLD: CellObject = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
};
const BORDER: CellObject = { borderStyle: 'thin' };
const WIDTHS = { ordinal: 6, unit: 32, count: 11 };

export const formFile = async (form: FilledForm): Promise<Buffer> => {
  const { columns, rows, total, notes, asOf, knownAt } = form;
  const width = columns.length + 2;
  const [left, right] = [Math.floor(width / 3), width - Math.floor(width / 3)];
  const [year, month, day] = asOf.split('-');
  const data: SheetData = [
    beside(['CƠ QUAN, ĐƠN VỊ', left], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right]),
    beside([form.unit?.name ?? '…………………………', left], ['Độc lập - Tự do - Hạnh phúc', right]),
    beside(['Số: ………/BC-………', left], ['…………, ngày …… tháng …… năm ………', right]),
    [],
    over({ ...BOLD, value: form.title, fontSize: 14 }, width),
    over(
      { value: `Tính đến ngày ${day ?? ''}/${month ?? ''}/${year ?? ''}`, align: 'center' },
      width,
    ),
    over(
      { value: `Biểu mẫu ${form.code}. ${form.source}`, align: 'center', fontStyle: 'italic' },
      width,
    ),
    [],
    ...headingOf(columns),
    numbering(width),
    ...rows.map(({ name, cells }, at) => lineOf(at + 1, name, cells)),
    lineOf(null, 'TỔNG CỘNG', total, 'bold'),
    [],
    ...notes.map((note) => over({ value: `Ghi chú: ${note}` }, width)),
    over({ value: knowledgeOf(knownAt), fontStyle: 'italic' }, width),
    [],
    beside(['NGƯỜI LẬP BIỂU', left], ['THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', right]),
    beside(['(Ký, ghi rõ họ tên)', left, true], ['(Ký tên, đóng dấu)', right, true]),
  ];
  return writeExcelFile([
    {
      sheet: form.code.replaceAll('/', '-'),
      data,
      orientation: 'landscape',
      columns: [
        { width: WIDTHS.ordinal },
        { width: WIDTHS.unit },
        ...columns.map(() => ({ width: WIDTHS.count })),
      ],
    },
  ]).toBuffer();
};

const knowledgeOf = ({ index, instant, root }: FilledForm['knownAt']): string =>
  `Số liệu theo sổ cái nhân sự đến chỉ số ${index}${instant === null ? '' : `, ghi nhận đến ${instant}`}.${root === undefined ? '' : ` Gốc cây Merkle: ${root}.`}`;

const over = (cell: CellObject, columns: number): Row => [
  { ...cell, type: String, columnSpan: columns },
  ...Array.from({ length: columns - 1 }, () => null),
];

type Block = readonly [text: string, columns: number, plain?: boolean];

const beside = (...blocks: readonly Block[]): Row =>
  blocks.flatMap(([value, columns, plain = false]) =>
    over(plain ? { value, align: 'center', fontStyle: 'italic' } : { ...BOLD, value }, columns),
  );

/** Two rows: a heading over several columns, or one heading over both rows. */
const headingOf = (columns: readonly FilledColumn[]): SheetData => {
  const style = { ...BOLD, ...BORDER, type: String };
  const tall = (value: string): CellObject => ({ ...style, value, rowSpan: 2 });
  const upper: Row = [tall('STT'), tall('Cơ quan, đơn vị')];
  const lower: Row = [null, null];
  columns.forEach(({ path: [wide = '', own] }, at) => {
    if (own === undefined) {
      upper.push(tall(wide));
      lower.push(null);
      return;
    }
    const isFirst = columns[at - 1]?.path[0] !== wide;
    const columnSpan = columns.filter(({ path }) => path[0] === wide).length;
    upper.push(isFirst ? { ...style, value: wide, columnSpan } : null);
    lower.push({ ...style, value: own });
  });
  return [upper, lower];
};

const numbering = (width: number): Row =>
  Array.from({ length: width }, (_, at) => ({
    ...BORDER,
    value: `(${at + 1})`,
    type: String,
    align: 'center' as const,
  }));

const lineOf = (
  ordinal: number | null,
  name: string,
  cells: readonly (number | null)[],
  weight?: 'bold',
): Row => {
  const style: CellObject = { ...BORDER, ...(weight !== undefined && { fontWeight: weight }) };
  return [
    ordinal === null ? { ...style } : { ...style, value: ordinal },
    { ...style, value: name, type: String },
    ...cells.map((cell) =>
      cell === null ? { ...style } : { ...style, value: cell, type: Number },
    ),
  ];
};
