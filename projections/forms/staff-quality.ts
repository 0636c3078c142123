/** The forms BM01 and BM02 on the quality and number of civil servants, as the Ministry of Home Affairs issued them in 2012. */
import type { Form, FormColumn, FormGroup } from './form.js';

const column = (title: string, ...values: readonly string[]): FormColumn => ({ title, values });
const known = (title: string): FormColumn => ({ title, values: 'known' });
const group = (
  title: string,
  key: string,
  columns: readonly FormColumn[],
  whole = true,
): FormGroup => ({ title, key, columns, whole });

const OF_WHOM: readonly FormGroup[] = [
  group('Nữ', 'gender', [column('Nữ', 'female')], false),
  group('Đảng viên', 'partyMember', [column('Đảng viên', 'true')], false),
  group('Dân tộc thiểu số', 'minority', [column('Dân tộc thiểu số', 'true')], false),
];

const TRAINED: readonly FormGroup[] = [
  group('Trình độ chuyên môn', 'education', [
    column('Tiến sĩ', 'doctor'),
    column('Thạc sĩ', 'master'),
    column('Đại học', 'bachelor'),
    column('Cao đẳng', 'college'),
    column('Trung cấp', 'intermediate'),
    column('Sơ cấp', 'elementary'),
  ]),
  group('Trình độ chính trị', 'politicalTheory', [
    column('Cử nhân', 'bachelor'),
    column('Cao cấp', 'senior'),
    column('Trung cấp', 'intermediate'),
    column('Sơ cấp', 'elementary'),
  ]),
  group('Tin học', 'it', [known('Tin học')], false),
  group('Ngoại ngữ', 'language', [known('Ngoại ngữ')], false),
  group('Quản lý nhà nước', 'stateManagement', [known('Quản lý nhà nước')], false),
  group('Độ tuổi', 'ageBand', [
    column('Từ 30 trở xuống', '0-30'),
    column('31 đến 40', '31-40'),
    column('41 đến 50', '41-50'),
    column('51 đến 60', '51-60'),
    column('Trên 60', 'over-60'),
  ]),
];

const SOURCE =
  'Bộ Nội vụ, 2012; lập khi còn cấp huyện (đến 30/6/2025), giữ lại làm biểu mẫu lịch sử';

export const BM01: Form = {
  name: 'bm01',
  code: 'BM01/BNV',
  title: 'BÁO CÁO SỐ LƯỢNG, CHẤT LƯỢNG CÔNG CHỨC TỪ CẤP HUYỆN TRỞ LÊN',
  source: SOURCE,
  version: 1,
  where: ['category:civil-servant', 'level:province', 'level:district'],
  groups: [
    ...OF_WHOM,
    group('Ngạch công chức', 'rank', [
      column('Chuyên viên cao cấp và tương đương', 'Chuyên viên cao cấp', 'CVCC'),
      column('Chuyên viên chính và tương đương', 'Chuyên viên chính', 'CVC'),
      column('Chuyên viên và tương đương', 'Chuyên viên', 'CV'),
      column('Cán sự và tương đương', 'Cán sự', 'CS'),
      column('Nhân viên', 'Nhân viên', 'NV'),
    ]),
    ...TRAINED,
  ],
};

export const BM02: Form = {
  name: 'bm02',
  code: 'BM02/BNV',
  title: 'BÁO CÁO SỐ LƯỢNG, CHẤT LƯỢNG CÁN BỘ, CÔNG CHỨC CẤP XÃ',
  source: SOURCE,
  version: 1,
  where: ['category:cadre', 'category:civil-servant', 'level:commune'],
  groups: [
    ...OF_WHOM,
    group('Chức danh', 'category', [
      column('Cán bộ', 'cadre'),
      column('Công chức', 'civil-servant'),
    ]),
    ...TRAINED,
  ],
};

/** Every form there is. */
export const FORMS: readonly Form[] = [BM01, BM02];
