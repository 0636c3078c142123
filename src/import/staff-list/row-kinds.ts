/** Tells the rows of people in a staff list from those that group, sum up, or are signed. */
import { ID_SHAPE } from '../../domain/fields.js';
import type { TakenColumn } from './taken-columns.js';

export type RowKind = 'person' | 'group' | 'total' | 'signature' | 'empty';

const TOTAL = /^(tổng|cộng|total|sum)(\s|:|$)/;
const SIGNATURE =
  /(người lập|lập biểu|thủ trưởng|xác nhận|nơi nhận|ký tên|ký, ghi|prepared by|signature|ngày\s*\S{0,4}\s*tháng)/;

/** One kind a row, in order; below the signatures there are no people any more, unless a row names one by code. */
export const kindsOfRows = (
  rows: readonly (readonly string[])[],
  columns: readonly TakenColumn[],
): readonly RowKind[] => {
  const codes = columns.filter(({ field }) => field === 'person').map(({ at }) => at);
  const names = columns.filter(({ field }) => field === 'profile.fullName').map(({ at }) => at);
  const read = columns.filter(({ field }) => field !== undefined).map(({ at }) => at);
  const filled = (row: readonly string[], places: readonly number[]): number =>
    places.filter((at) => (row[at] ?? '') !== '').length;
  let signed = false;
  return rows.map((row): RowKind => {
    const texts = row.filter((cell) => cell !== '').map((cell) => cell.toLowerCase());
    if (texts.length === 0) return 'empty';
    const hasCode = codes.some((at) => ID_SHAPE.test(row[at] ?? ''));
    if (hasCode && !TOTAL.test(texts[0] ?? '')) return 'person';
    if (texts.some((text) => TOTAL.test(text))) return 'total';
    signed ||= texts.some((text) => SIGNATURE.test(text));
    if (signed) return 'signature';
    // Of a row of somebody more is known than one cell.
    const known = filled(row, read);
    return known > 1 && (names.length === 0 || filled(row, names) > 0) ? 'person' : 'group';
  });
};
