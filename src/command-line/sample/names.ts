/** Invented names: each is put together by chance and belongs to nobody in particular. */
import type { Chance } from './chance.js';

const FAMILY: [string, ...string[]] = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Thạch',
  'Mạc',
  'Khổng',
];
const MIDDLE = {
  female: ['Thị', 'Ngọc', 'Thu', 'Kim', 'Mỹ', 'Diễm', 'Bích', 'Thanh'],
  male: ['Văn', 'Hữu', 'Minh', 'Quốc', 'Đức', 'Thanh', 'Hoàng', 'Công'],
} as const satisfies Record<string, [string, ...string[]]>;
const GIVEN = {
  female: [
    'An',
    'Châu',
    'Duyên',
    'Giang',
    'Hà',
    'Hương',
    'Lan',
    'Loan',
    'Nga',
    'Nhung',
    'Phượng',
    'Thảo',
    'Trang',
    'Yến',
  ],
  male: [
    'Bảo',
    'Cường',
    'Dũng',
    'Đạt',
    'Hải',
    'Khoa',
    'Long',
    'Nam',
    'Phúc',
    'Quân',
    'Sơn',
    'Thắng',
    'Trí',
    'Vinh',
  ],
} as const satisfies Record<string, [string, ...string[]]>;

export const inventedName = (gender: 'female' | 'male', chance: Chance): string =>
  [
    chance.one(FAMILY),
    chance.one<string>([...MIDDLE[gender]]),
    chance.one<string>([...GIVEN[gender]]),
  ].join(' ');
