/** The words by which staff lists call fields and code values, in both languages, folded: no marks, no case. */
import { ATTRIBUTES } from '../../domain/attributes.js';
import type { CodeListName } from '../../domain/code-lists.js';
import { CODE_LISTS } from '../../domain/code-lists.js';
import { searchWords } from '../../domain/search-text.js';
import type { FieldKinds } from '../record-fields.js';
import { fieldsOf } from '../record-fields.js';

/** The fields of a row of a staff list: those of a hire, with the person. */
export const LIST_FIELDS: FieldKinds = new Map([['person', { type: 'text' }], ...fieldsOf('hire')]);

export const folded = (text: string): string => searchWords(text).join(' ');

/** The first alias is not better than the last; each stands for one field only. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  person: [
    'mã nhân viên',
    'mã NV',
    'mã cán bộ',
    'mã CB',
    'mã CBCC',
    'mã nhân sự',
    'mã công chức',
    'mã viên chức',
    'mã số',
    'số hiệu công chức',
    'số hiệu',
    'staff code',
    'employee id',
    'employee code',
    'person',
  ],
  'profile.fullName': [
    'họ và tên',
    'họ tên',
    'họ và tên khai sinh',
    'tên nhân viên',
    'name',
    'full name',
  ],
  'profile.birthDate': [
    'ngày sinh',
    'năm sinh',
    'ngày tháng năm sinh',
    'ngày, tháng, năm sinh',
    'sinh ngày',
    'date of birth',
    'birth date',
    'year of birth',
    'birth year',
  ],
  'profile.gender': ['giới tính', 'phái', 'gender', 'sex'],
  'profile.nationalId': [
    'CCCD',
    'số CCCD',
    'căn cước công dân',
    'số căn cước công dân',
    'số căn cước',
    'CMND',
    'số CMND',
    'CMND/CCCD',
    'số định danh cá nhân',
    'national id',
    'id number',
  ],
  unit: [
    'đơn vị',
    'đơn vị công tác',
    'cơ quan, đơn vị',
    'phòng ban',
    'phòng, ban',
    'bộ phận',
    'nơi công tác',
    'unit',
    'mã đơn vị',
    'department',
  ],
  effectiveDate: [
    'ngày tuyển dụng',
    'ngày vào làm',
    'ngày vào cơ quan',
    'ngày bắt đầu làm việc',
    'ngày vào ngành',
    'hire date',
    'date of hire',
    'start date',
    'effective date',
  ],
  post: [
    'chức vụ',
    'chức danh',
    'chức vụ, chức danh',
    'chức danh, chức vụ',
    'vị trí việc làm',
    'post',
    'position',
  ],
  rank: ['ngạch', 'ngạch công chức', 'ngạch, bậc', 'rank'],
  category: ['loại cán bộ', 'đối tượng', 'loại', 'category'],
  employment: ['hình thức tuyển dụng', 'biên chế hợp đồng', 'loại lao động', 'employment'],
  note: ['ghi chú', 'note', 'notes', 'remarks'],
  'profile.partyMember': ['đảng viên', 'là đảng viên', 'party member'],
  'profile.partyDate': ['ngày vào Đảng', 'ngày kết nạp', 'ngày kết nạp Đảng', 'năm vào Đảng'],
  'profile.minority': ['dân tộc thiểu số', 'DTTS', 'người dân tộc thiểu số', 'ethnic minority'],
  'profile.education': [
    'trình độ chuyên môn',
    'chuyên môn',
    'trình độ',
    'trình độ đào tạo',
    'học vị',
    'education',
  ],
  'profile.politicalTheory': [
    'lý luận chính trị',
    'trình độ lý luận chính trị',
    'LLCT',
    'chính trị',
    'trình độ chính trị',
    'political theory',
  ],
  'profile.stateManagement': ['quản lý nhà nước', 'QLNN', 'state management'],
  'profile.it': ['tin học', 'trình độ tin học', 'IT'],
  'profile.language': ['ngoại ngữ', 'trình độ ngoại ngữ', 'foreign language', 'language'],
  'profile.fieldOfStudy': [
    'chuyên ngành',
    'chuyên ngành đào tạo',
    'ngành đào tạo',
    'field of study',
  ],
  'profile.generalEducation': ['trình độ văn hóa', 'trình độ giáo dục phổ thông', 'văn hóa'],
  'profile.phone': ['điện thoại', 'số điện thoại', 'SĐT', 'phone'],
  'profile.email': ['email', 'thư điện tử', 'e-mail'],
  'profile.address': ['địa chỉ', 'nơi ở hiện nay', 'chỗ ở hiện nay', 'address'],
};

const FIELD_OF: ReadonlyMap<string, string> = new Map([
  ...ATTRIBUTES.flatMap(({ name, vi, en }) => {
    const field = LIST_FIELDS.has(name) ? name : `profile.${name}`;
    return [vi, en, name].map((text) => [folded(text), field] as const);
  }),
  ...Object.entries(ALIASES).flatMap(([field, aliases]) =>
    aliases.map((alias) => [folded(alias), field] as const),
  ),
]);

/** Headings of columns that count the rows. */
const ORDINALS = ['stt', 'so tt', 'tt', 'so thu tu', 'no', 'ordinal'];
export const isOrdinal = (heading: string): boolean => ORDINALS.includes(folded(heading));

/** What stands in brackets explains: `Ngày sinh (dd/mm/yyyy)`. */
const plain = (heading: string): string => folded(heading.replaceAll(/\([^)]*\)/g, ' '));

/** The field that is called so; by a longer heading that begins with its name, it is `likely` only. */
export const fieldCalled = (
  heading: string,
): { readonly field: string; readonly likely: boolean } | undefined => {
  const text = plain(heading);
  const field = FIELD_OF.get(text);
  if (field !== undefined) return { field, likely: false };
  const words = text.split(' ');
  for (let length = words.length - 1; length >= 2; length -= 1) {
    const begun = FIELD_OF.get(words.slice(0, length).join(' '));
    if (begun !== undefined) return { field: begun, likely: true };
  }
  return undefined;
};

/** What lists write beside the labels of the code lists. */
const CODE_ALIASES: Readonly<Partial<Record<CodeListName, Readonly<Record<string, string>>>>> = {
  gender: { m: 'male', f: 'female' },
  category: {
    cb: 'cadre',
    cc: 'civil-servant',
    vc: 'public-employee',
    hd: 'contract',
    'hop dong': 'contract',
  },
  employment: { bc: 'quota', hd: 'contract' },
  education: {
    ts: 'doctor',
    'tien sy': 'doctor',
    ths: 'master',
    'thac sy': 'master',
    'cao hoc': 'master',
    dh: 'bachelor',
    'cu nhan': 'bachelor',
    'ky su': 'bachelor',
    cd: 'college',
    tc: 'intermediate',
    sc: 'elementary',
  },
  politicalTheory: { cn: 'bachelor', cc: 'senior', tc: 'intermediate', sc: 'elementary' },
};

const CODE_OF: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  (Object.keys(CODE_LISTS) as CodeListName[]).map((list) => [
    list,
    new Map([
      ...CODE_LISTS[list].flatMap(({ code, vi, en }) =>
        [vi, en, code].map((text) => [folded(text), code] as const),
      ),
      ...Object.entries(CODE_ALIASES[list] ?? {}),
    ]),
  ]),
);

/** The code that is called so, in either language. */
export const codeCalled = (list: string, text: string): string | undefined =>
  CODE_OF.get(list)?.get(folded(text));

/** Female or male: what columns for men and women are headed by; `Khác` heads columns of anything. */
export const sexCalled = (heading: string): string | undefined => {
  const code = codeCalled('gender', heading);
  return code === 'female' || code === 'male' ? code : undefined;
};

const TICKS = ['x', 'v', '✓', '✔', '☑', '+', '1', 'có', 'co', 'yes', 'true'];
export const isTick = (cell: string): boolean => TICKS.includes(cell.toLowerCase());
