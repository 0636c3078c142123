/** The pictures that are taken: what each shows, and what must be there before it is taken. */
import type { Page } from 'playwright-core';

import type { City } from './city.js';
import { PERSON, UNIT } from './city.js';

export interface View {
  /** The picture is `<name>.png` in English, `<name>.vi.png` in Vietnamese. */
  readonly name: string;
  readonly address: string;
  /** CSS of what shows that the view is complete. */
  readonly when: string;
  /** What is done before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>;
}

const YEAR = 'asOf=2026-03-02&from=2025-01-01&to=2026-01-01';

const previewTraining = async (page: Page): Promise<void> => {
  const field = (label: RegExp) => page.locator('form.record').getByLabel(label).first();
  await field(/^(Effective date|Ngày hiệu lực)/).fill('2026-03-16');
  await field(/^(Course|Khóa học)/).fill('Luật Đất đai 2024');
  await page.locator('form.record button:not([type=button])').last().click();
  await page.locator('table.before-after').scrollIntoViewIfNeeded();
};

const refuseHiring = async (page: Page): Promise<void> => {
  const field = (label: RegExp) => page.locator('form.record').getByLabel(label).first();
  await field(/^(Effective date|Ngày hiệu lực)/).fill('2026-03-16');
  await field(/^(Unit|Đơn vị)/).selectOption('city');
  await page.locator('form.record button:not([type=button])').last().click();
  await page.getByRole('alert').scrollIntoViewIfNeeded();
};

export const viewsOf = (city: City): readonly View[] => [
  { name: 'overview', address: `/overview?${YEAR}`, when: 'main figure svg' },
  { name: 'reports', address: '/reports', when: 'main .card' },
  {
    name: 'report',
    address: '/reports/rotations?from=2025-01-01&to=2026-01-01&groupBy=kind',
    when: 'main .card footer',
    first: (page) => page.locator('main .card footer').scrollIntoViewIfNeeded(),
  },
  { name: 'people', address: '/people?q=nguyen+van+dat', when: 'main table tbody td' },
  { name: 'person', address: `/people/${PERSON}`, when: 'main svg' },
  { name: 'units', address: '/units?asOf=2026-03-02', when: 'main li' },
  { name: 'unit', address: `/units/${UNIT}?asOf=2026-03-02`, when: 'main h1' },
  {
    name: 'record',
    address: `/record?action=train&person=${PERSON}`,
    when: 'form.record',
    first: previewTraining,
  },
  {
    name: 'refusal',
    address: `/record?action=hire&person=${PERSON}`,
    when: 'form.record',
    first: refuseHiring,
  },
  { name: 'many', address: '/record?many=rotate', when: 'main table' },
  { name: 'place', address: '/record?place=all', when: 'main h1' },
  { name: 'proposals', address: '/proposals', when: 'main h1' },
  { name: 'proposal', address: `/proposals/${city.proposal}`, when: 'main h1' },
  { name: 'import', address: `/import?import=${city.import}`, when: 'main table' },
  { name: 'audit', address: '/audit?type=corrected', when: 'main table tbody td' },
  { name: 'audit-evidence', address: '/audit/evidence', when: 'main h1' },
  { name: 'audit-delays', address: '/audit/delays?from=2025-01-01&to=2026-01-01', when: 'main h1' },
];
