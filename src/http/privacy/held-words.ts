/** The words of the page that tells people what is held about them, in both languages. */
import type { HeldClass, HeldView } from '../../application/held-data.js';
import type { Language } from '../../application/file-table.js';

interface HeldWords {
  readonly title: (person: string, asOf: string) => string;
  readonly noHold: string;
  readonly hold: (ground: string) => string;
  readonly privateData: string;
  readonly where: string;
  readonly records: string;
  readonly classColumns: readonly [string, string];
  readonly placeColumns: readonly [string, string];
  readonly recordColumns: readonly [string, string, string, string, string];
  readonly className: Readonly<Record<HeldClass['class'], string>>;
  readonly standing: (of: HeldClass) => string;
  readonly places: (view: HeldView) => HeldView['places'];
  /** By the type of the event; a type without a word is written as it is. */
  readonly types: Readonly<Record<string, string>>;
  readonly origin: (at: string, by: string, source: string | null) => string;
  readonly erased: (classes: readonly string[]) => string;
}

const en: HeldWords = {
  title: (person, asOf) => `What is held about ${person}, on ${asOf}`,
  noHold: 'No legal hold stands.',
  hold: (ground) => `A legal hold stands: ${ground}`,
  privateData: 'Private data',
  where: 'Where',
  records: 'Records',
  classColumns: ['class', 'standing'],
  placeColumns: ['place', 'holds'],
  recordColumns: ['index', 'record', 'in force from', 'origin', 'content'],
  className: { identity: 'identity', contact: 'contact', sensitive: 'sensitive', note: 'note' },
  standing: ({ standing, until, source }) => {
    if (standing === 'none') return 'nothing is held';
    if (standing === 'erased') return 'erased; the keys were destroyed';
    const end = until === null ? 'while the employment lasts' : `at least until ${until}`;
    return `held ${end} (${source})`;
  },
  places: ({ places }) => places,
  types: {},
  origin: (at, by, source) => `recorded ${at} by ${by}${source === null ? '' : `, from ${source}`}`,
  erased: (classes) => `(erased: ${classes.join(', ')})`,
};

const CLASSES_VI: HeldWords['className'] = {
  identity: 'định danh',
  contact: 'liên hệ',
  sensitive: 'nhạy cảm',
  note: 'ghi chú',
};

const vi: HeldWords = {
  title: (person, asOf) => `Những gì lưu giữ về ${person}, ngày ${asOf}`,
  noHold: 'Không có lệnh giữ lại theo pháp luật.',
  hold: (ground) => `Có lệnh giữ lại theo pháp luật: ${ground}`,
  privateData: 'Dữ liệu riêng tư',
  where: 'Nơi lưu giữ',
  records: 'Những điều đã ghi',
  classColumns: ['nhóm', 'tình trạng'],
  placeColumns: ['nơi', 'lưu giữ'],
  recordColumns: ['số sổ', 'việc', 'có hiệu lực từ', 'nguồn gốc', 'nội dung'],
  className: CLASSES_VI,
  standing: ({ standing, until, source }) => {
    if (standing === 'none') return 'không lưu giữ gì';
    if (standing === 'erased') return 'đã xóa; khóa đã bị hủy';
    const end = until === null ? 'trong thời gian làm việc' : `ít nhất đến ngày ${until}`;
    return `lưu giữ ${end} (căn cứ: ${source})`;
  },
  places: ({ horizon }) => [
    {
      place: 'sổ sự kiện',
      holds: 'mọi điều đã ghi, vĩnh viễn, theo mã nhân sự; phần riêng tư được mã hóa',
    },
    {
      place: 'kho khóa',
      holds: 'các khóa mở phần riêng tư, và một mã băm có khóa của số định danh cá nhân',
    },
    { place: 'báo cáo và các bảng công bố', holds: 'phần không riêng tư, theo mã nhân sự' },
    {
      place: 'bản sao lưu của kho khóa',
      holds: `các khóa; bản cuối cùng của khóa bị hủy hôm nay hết hạn ngày ${horizon}`,
    },
    { place: 'các tệp đã giao ra ngoài', holds: 'những gì đã xuất khi đó; sổ không với tới được' },
  ],
  types: {
    hired: 'tuyển dụng',
    rotated: 'luân chuyển, điều động',
    returned: 'trở về đơn vị',
    trained: 'đào tạo, bồi dưỡng',
    separated: 'nghỉ việc',
    profiled: 'thay đổi hồ sơ',
    suspended: 'tạm đình chỉ',
    disciplined: 'kỷ luật',
    relieved: 'thôi giữ chức vụ',
    planned: 'quy hoạch',
    evaluated: 'đánh giá, xếp loại',
    corrected: 'đính chính',
    voided: 'hủy bỏ',
    reinstated: 'khôi phục',
    erased: 'xóa dữ liệu riêng tư',
    'legal-hold-put': 'lệnh giữ lại',
    'legal-hold-lifted': 'bỏ lệnh giữ lại',
    'fact-proposed': 'một việc được đề xuất',
  },
  origin: (at, by, source) => `ghi lúc ${at} bởi ${by}${source === null ? '' : `, từ ${source}`}`,
  erased: (classes) =>
    `(đã xóa: ${classes.map((name) => CLASSES_VI[name as HeldClass['class']]).join(', ')})`,
};

export const HELD_WORDS: Readonly<Record<Language, HeldWords>> = { en, vi };
