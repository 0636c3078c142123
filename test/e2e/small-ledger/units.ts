/** The units of the small ledger: eight under two blocks, one of them renamed. */
import type { SampleRecord } from '../../../src/command-line/sample/record.js';

const FOUNDED = '2016-01-01';

export const BLOCKS = [
  ['HC', 'Khối Hành chính'],
  ['DV', 'Khối Dịch vụ công'],
] as const;

/** Id, name, block, posts assigned. */
export const UNITS = [
  ['HC-VP', 'Văn phòng', 'HC', 16],
  ['HC-TC', 'Phòng Tổ chức cán bộ', 'HC', 12],
  ['HC-TV', 'Phòng Tài vụ', 'HC', 12],
  ['HC-TT', 'Phòng Thanh tra', 'HC', 10],
  ['DV-MC', 'Trung tâm Một cửa', 'DV', 20],
  ['DV-LT', 'Trung tâm Lưu trữ', 'DV', 12],
  ['DV-CN', 'Trung tâm Tin học', 'DV', 14],
  ['DV-DT', 'Trung tâm Đào tạo', 'DV', 14],
] as const;

/** The ids of the units in which people work. */
export const UNIT_IDS = UNITS.map(([unit]) => unit) as [string, ...string[]];

export const unitRecords = (): readonly SampleRecord[] => [
  ...BLOCKS.map(([unit, name]) => ({
    action: 'establish',
    key: `sample:establish:${unit}`,
    unit,
    name,
    effectiveDate: FOUNDED,
  })),
  ...UNITS.map(([unit, name, parent]) => ({
    action: 'establish',
    key: `sample:establish:${unit}`,
    unit,
    name,
    parent,
    effectiveDate: FOUNDED,
  })),
  ...UNITS.map(([unit, , , posts]) => ({
    action: 'quota',
    key: `sample:quota:${unit}`,
    unit,
    posts,
    effectiveDate: FOUNDED,
  })),
  {
    action: 'rename',
    key: 'sample:rename:DV-CN',
    unit: 'DV-CN',
    name: 'Trung tâm Chuyển đổi số',
    effectiveDate: '2021-03-01',
  },
];
