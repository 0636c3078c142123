/** The titles of the columns of reports in both languages, for files that people read. */
import type { Key } from '../../projections/keys.js';
import { ATTRIBUTES } from '../domain/attributes.js';
import type { Language } from './file-table.js';

type Titles = Readonly<Record<Language, string>>;

const titles = (...rows: (readonly [name: string, vi: string, en: string])[]) =>
  rows.map(([name, vi, en]) => [name, { vi, en }] as const);

/** By the name of the column, which means the same in every report. */
const TITLES: ReadonlyMap<string, Titles> = new Map([
  ...ATTRIBUTES.map(({ name, vi, en }) => [name, { vi, en }] as const),
  ...titles(
    ['count', 'số lượng', 'count'],
    ['share', 'tỷ lệ', 'share'],
    ['date', 'ngày', 'date'],
    ['period', 'kỳ', 'period'],
    ['unit', 'đơn vị', 'unit'],
    ['person', 'mã nhân sự', 'person'],
    ['event', 'mã sự kiện', 'event'],
    ['decision', 'quyết định', 'decision'],
    ['kind', 'hình thức', 'kind'],
    ['until', 'đến ngày', 'until'],
    ['opening', 'đầu kỳ', 'opening'],
    ['hires', 'tuyển dụng', 'hires'],
    ['movesIn', 'chuyển đến', 'moves in'],
    ['separations', 'nghỉ việc', 'separations'],
    ['movesOut', 'chuyển đi', 'moves out'],
    ['reorganisedIn', 'đến do sắp xếp', 'reorganised in'],
    ['reorganisedOut', 'đi do sắp xếp', 'reorganised out'],
    ['closing', 'cuối kỳ', 'closing'],
    ['fromUnit', 'từ đơn vị', 'from unit'],
    ['toUnit', 'đến đơn vị', 'to unit'],
    ['fromHome', 'từ đơn vị gốc', 'from home unit'],
    ['toHome', 'đến đơn vị gốc', 'to home unit'],
    ['byTime', 'theo thời hạn', 'by time'],
    ['turns', 'lượt', 'turns'],
    ['persons', 'người', 'persons'],
    ['hours', 'giờ', 'hours'],
    ['voluntary', 'tự nguyện', 'voluntary'],
    ['involuntary', 'không tự nguyện', 'involuntary'],
    ['other', 'khác', 'other'],
    ['unknown', 'chưa rõ', 'unknown'],
    ['averageHeadcount', 'số người bình quân', 'average headcount'],
    ['rate', 'tỷ lệ nghỉ việc (%)', 'rate (%)'],
    ['subject', 'đối tượng', 'subject'],
    ['root', 'sự kiện gốc', 'root'],
    ['code', 'mã', 'code'],
    ['against', 'trái với', 'against'],
    ['source', 'nguồn', 'source'],
    ['target', 'chỉ tiêu', 'target'],
    ['step', 'mốc', 'step'],
    ['vi', 'nội dung', 'in Vietnamese'],
    ['en', 'nội dung (tiếng Anh)', 'in English'],
    ['counted', 'đối tượng tính', 'counted'],
    ['population', 'phạm vi', 'population'],
    ['condition', 'điều kiện đạt', 'condition'],
    ['successorSince', 'phạm vi kế thừa từ ngày', 'successor since'],
    ['measuredOn', 'ngày đo', 'measured on'],
    ['numerator', 'số đạt', 'numerator'],
    ['denominator', 'tổng số', 'denominator'],
    ['unmet', 'số chưa đạt', 'unmet'],
    ['value', 'giá trị', 'value'],
    ['operator', 'so sánh', 'operator'],
    ['threshold', 'ngưỡng (%)', 'threshold (%)'],
    ['due', 'thời hạn', 'due'],
    ['status', 'tình trạng', 'status'],
    ['missing', 'thông tin còn thiếu', 'missing'],
    ['baseline', 'ngày gốc', 'baseline'],
    ['baselineValue', 'giá trị ngày gốc', 'value at the baseline'],
    ['points', 'điểm phần trăm', 'percentage points'],
    ['recurrence', 'định kỳ', 'recurrence'],
    ['strictness', 'mức độ', 'strictness'],
    ['legalBasis', 'căn cứ pháp lý', 'legal basis'],
    ['claim', 'công bố', 'claim'],
    ['figure', 'số thứ tự', 'figure'],
    ['says', 'nội dung con số', 'says'],
    ['printed', 'số đã in', 'printed'],
    ['claimed', 'số công bố', 'claimed'],
    ['countedIn', 'đơn vị tính', 'counted in'],
    ['published', 'ngày công bố', 'published'],
    ['speaksOf', 'thời điểm, kỳ', 'speaks of'],
    ['report', 'báo cáo', 'report'],
    ['question', 'tham số báo cáo', 'question'],
    ['ledger', 'số của sổ cái', 'ledger'],
    ['difference', 'chênh lệch', 'difference'],
    ['claimedBase', 'mẫu số công bố', 'claimed base'],
    ['shareOfClaimedBase', 'tỷ lệ trên mẫu số công bố (%)', 'share of the claimed base (%)'],
    ['ownBase', 'mẫu số của sổ cái', 'base of the ledger'],
    ['shareOfOwnBase', 'tỷ lệ trên mẫu số của sổ cái (%)', 'share of the base of the ledger (%)'],
    ['comparison', 'đối chiếu', 'comparison'],
    ['explanation', 'giải thích', 'explanation'],
    ['why', 'lý do', 'why'],
    ['about', 'mức độ chính xác', 'about'],
    ['over', 'tính trên', 'over'],
    ['explainedBy', 'cơ sở giải thích', 'explained by'],
    ['plan', 'kế hoạch', 'plan'],
    ['year', 'năm', 'year'],
    ['planned', 'kế hoạch (lượt)', 'planned (turns)'],
    ['done', 'thực hiện (lượt)', 'done (turns)'],
    ['remaining', 'còn lại (lượt)', 'remaining (turns)'],
    ['percentDone', 'tỷ lệ thực hiện (%)', 'done (%)'],
  ),
]);

/** The title of a column; its name where nobody has given it one. */
export const titleOf = (
  name: string,
  keys: readonly Pick<Key, 'name' | 'vi' | 'en'>[],
  language: Language,
): string => {
  const found: Titles | undefined = keys.find((key) => key.name === name) ?? TITLES.get(name);
  return found?.[language] ?? name;
};

/** Whether the column has titles of its own. */
export const hasTitle = (name: string): boolean => TITLES.has(name);
