/** The invented city of the sample: agencies, nine districts, 83 communes, and the services of both levels. */
import type { SampleRecord } from './record.js';
import { FIRST_DAY } from './plan.js';

export type Sector =
  'commune' | 'district-office' | 'district-service' | 'city-agency' | 'city-service';

export interface Unit {
  readonly unit: string;
  readonly name: string;
  readonly parent?: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly type?: string;
  readonly code?: string;
  /** Absent where nobody works: the city, and the districts as such. */
  readonly sector?: Sector;
  readonly district?: string;
}

export const CITY_UNIT = 'city';

/** Id, name, whether it has wards, communes. */
export const DISTRICTS = [
  ['phong-dien', 'Phong Điền', false, 7],
  ['an-phu', 'An Phú', true, 10],
  ['binh-tan', 'Bình Tân', true, 10],
  ['dong-ha', 'Đông Hà', true, 10],
  ['hoa-trung', 'Hòa Trung', true, 9],
  ['long-dien', 'Long Điền', false, 10],
  ['my-trung', 'Mỹ Trung', false, 9],
  ['tan-dong', 'Tân Đông', false, 9],
  ['vinh-nam', 'Vĩnh Nam', false, 9],
] as const;

/** Pairs that become one agency in 2025, and its name; then those that stay. */
export const AGENCY_PAIRS = [
  [
    ['noi-vu', 'Sở Nội vụ'],
    ['lao-dong', 'Sở Lao động'],
    ['nvld', 'Sở Nội vụ và Lao động'],
  ],
  [
    ['tai-chinh', 'Sở Tài chính'],
    ['ke-hoach', 'Sở Kế hoạch'],
    ['tckh', 'Sở Tài chính và Kế hoạch'],
  ],
  [
    ['xay-dung', 'Sở Xây dựng'],
    ['giao-thong', 'Sở Giao thông'],
    ['xdgt', 'Sở Xây dựng và Giao thông'],
  ],
  [
    ['nong-nghiep', 'Sở Nông nghiệp'],
    ['moi-truong', 'Sở Môi trường'],
    ['nnmt', 'Sở Nông nghiệp và Môi trường'],
  ],
  [
    ['khoa-hoc', 'Sở Khoa học'],
    ['thong-tin', 'Sở Thông tin'],
    ['khcn', 'Sở Khoa học và Công nghệ thông tin'],
  ],
] as const;
const AGENCIES = [
  ['van-phong', 'Văn phòng Ủy ban nhân dân'],
  ['giao-duc', 'Sở Giáo dục'],
  ['y-te', 'Sở Y tế'],
  ['tu-phap', 'Sở Tư pháp'],
  ['cong-thuong', 'Sở Công Thương'],
  ['van-hoa', 'Sở Văn hóa'],
  ['thanh-tra', 'Thanh tra thành phố'],
] as const;
const OFFICES = [
  ['vp', 'Văn phòng'],
  ['nv', 'Phòng Nội vụ'],
  ['tc', 'Phòng Tài chính'],
  ['kt', 'Phòng Kinh tế'],
] as const;
/** The services of a district, and the agency of the city under which they come. */
export const SERVICES = [
  ['mn', 'Các trường mầm non', 'giao-duc'],
  ['th', 'Các trường tiểu học', 'giao-duc'],
  ['cs', 'Các trường trung học cơ sở', 'giao-duc'],
  ['yt', 'Trung tâm Y tế', 'y-te'],
] as const;
const CITY_SERVICES = [
  ['bv-dk', 'Bệnh viện Đa khoa', 'y-te'],
  ['bv-nhi', 'Bệnh viện Nhi', 'y-te'],
  ['bv-san', 'Bệnh viện Phụ sản', 'y-te'],
  ['tt-ksbt', 'Trung tâm Kiểm soát bệnh tật', 'y-te'],
  ['thpt-a', 'Các trường trung học phổ thông nội thành', 'giao-duc'],
  ['thpt-b', 'Các trường trung học phổ thông ngoại thành', 'giao-duc'],
  ['cao-dang', 'Trường Cao đẳng', 'giao-duc'],
  ['bao-tang', 'Bảo tàng và Thư viện', 'van-hoa'],
  ['tt-cds', 'Trung tâm Chuyển đổi số', 'van-phong'],
] as const;
const FIRST = [
  'An',
  'Bình',
  'Đông',
  'Hòa',
  'Long',
  'Mỹ',
  'Nhơn',
  'Phú',
  'Tân',
  'Thới',
  'Trường',
  'Vĩnh',
];
const SECOND = ['Hưng', 'Lộc', 'Phước', 'Thạnh', 'Thuận', 'Xuân', 'Khánh'];
export const KIND_NAMES = { ward: 'Phường', township: 'Thị trấn', commune: 'Xã' } as const;

/** The units that stand from the first day. */
export const UNITS: readonly Unit[] = [
  { unit: CITY_UNIT, name: 'Thành phố', level: 'province', type: 'city', code: '92' },
  ...[...AGENCY_PAIRS.flatMap(([one, other]) => [one, other]), ...AGENCIES].map(([unit, name]) =>
    ofCity(unit, name, CITY_UNIT, 'city-agency', 'agency'),
  ),
  ...CITY_SERVICES.map(([unit, name, parent]) =>
    ofCity(unit, name, parent, 'city-service', 'service'),
  ),
  ...DISTRICTS.flatMap(([district, name, urban], at) => districtUnits(district, name, urban, at)),
];

function ofCity(unit: string, name: string, parent: string, sector: Sector, type: string): Unit {
  return { unit, name, parent, level: 'province', type, sector };
}

function districtUnits(
  district: string,
  name: string,
  urban: boolean,
  at: number,
): readonly Unit[] {
  const before = DISTRICTS.slice(0, at).reduce((sum, [, , , communes]) => sum + communes, 0);
  const below = { parent: district, district, level: 'district' } as const;
  const title = `${urban ? 'Quận' : 'Huyện'} ${name}`;
  return [
    {
      unit: district,
      name: title,
      parent: CITY_UNIT,
      level: 'district',
      type: 'district',
      code: `92${at + 1}`,
    },
    ...OFFICES.map(([id, office]) => ({
      ...below,
      unit: `${district}-${id}`,
      name: `${office} ${name}`,
      sector: 'district-office' as const,
      type: 'office',
    })),
    ...SERVICES.map(([id, service]) => ({
      ...below,
      unit: `${district}-${id}`,
      name: `${service} ${name}`,
      sector: 'district-service' as const,
      type: 'service',
    })),
    ...Array.from({ length: DISTRICTS[at]?.[3] ?? 0 }, (_, nth) => {
      const type = urban ? 'ward' : nth === 0 ? 'township' : 'commune';
      const number = before + nth;
      return {
        unit: `${district}-${String(nth + 1).padStart(2, '0')}`,
        name: `${KIND_NAMES[type]} ${placeName(number)}`,
        parent: district,
        district,
        level: 'commune' as const,
        type,
        code: String(31117 + 3 * number),
        sector: 'commune' as const,
      };
    }),
  ];
}

function placeName(number: number): string {
  return `${FIRST[number % FIRST.length] ?? ''} ${SECOND[Math.floor(number / FIRST.length)] ?? ''}`;
}

export const COMMUNES = UNITS.filter(({ sector }) => sector === 'commune');

/** The ids of the units of a sector, of one district or of all. */
export const unitsOf = (sector: Sector, district?: string): [string, ...string[]] => {
  const found = UNITS.filter(
    (unit) => unit.sector === sector && (district === undefined || unit.district === district),
  ).map(({ unit }) => unit);
  const [one, ...others] = found;
  if (one === undefined) throw new Error(`no ${sector} in ${district ?? 'the city'}`);
  return [one, ...others];
};

export const establishments = (): readonly SampleRecord[] =>
  UNITS.map(({ unit, name, parent, level, type, code }) => ({
    action: 'establish',
    key: `sample:establish:${unit}`,
    unit,
    name,
    ...(parent !== undefined && { parent }),
    level,
    ...(type !== undefined && { type }),
    ...(code !== undefined && { code }),
    effectiveDate: FIRST_DAY,
  }));

export const quotaOf = (unit: string, posts: number, effectiveDate: string): SampleRecord => ({
  action: 'quota',
  key: `sample:quota:${unit}:${effectiveDate}`,
  unit,
  posts,
  effectiveDate,
});
