/** The words of the page in English. */
import { overviewEn, reportsEn } from './overview.js';
import { factsEn } from './facts-en.js';
import { peopleEn } from './people-en.js';
import { unitsEn } from './units-en.js';
import { proposalsEn } from './proposals-en.js';
import { recordEn } from './record-en.js';
import { auditEn } from './audit-en.js';
import { behindEn, breaksEn, diffEn } from './behind-en.js';
import { importEn } from './import-en.js';

export const en = {
  product: 'Workforce ledger',
  skip: 'Skip to the content',
  nav: {
    label: 'Views',
    overview: 'Overview',
    reports: 'Reports',
    people: 'People',
    units: 'Units',
    record: 'Record',
    proposals: 'Proposals',
    import: 'Import',
    audit: 'Audit',
  },
  time: {
    asOf: 'As of',
    knownAt: 'As known at',
    now: 'now',
    today: 'today',
    from: 'From',
    to: 'Until before',
    pastKnowledge: 'You see what was known at {{instant}}, not what is known now.',
    backToNow: 'Back to what is known now',
  },
  unit: { label: 'Unit', all: 'the whole organisation' },
  account: { signIn: 'Sign in', signOut: 'Sign out', language: 'Language', theme: 'Light or dark' },
  state: {
    loading: 'Loading …',
    empty: 'Nothing here.',
    failed: 'This could not be answered.',
    detail: 'In detail:',
    again: 'Try again',
    offline: 'No connection to the service. What you see may be old; what you type is kept.',
    lag: 'The reports do not reflect the last {{count}} events yet.',
    moved: 'New facts were recorded.',
  },
  chart: {
    table: 'Table',
    picture: 'Picture',
    definition: 'Definition',
    download: 'Download',
    version: 'version {{version}}',
    knownAt: 'known at {{index}}',
  },
  overview: overviewEn,
  reports: reportsEn,
  people: peopleEn,
  units: unitsEn,
  facts: factsEn,
  record: recordEn,
  proposals: proposalsEn,
  imports: importEn,
  audit: auditEn,
  behind: behindEn,
  diff: diffEn,
  breaks: breaksEn,
} as const satisfies Words;

/** Words by place; every leaf is a text. */
export interface Words {
  readonly [key: string]: string | Words;
}
