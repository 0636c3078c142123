/** The words of explanations, of differences of knowledge, and of breaks of structure, in English. */
/** Columns of two answers side by side, and the structure in which both are reckoned. */
export const comparedEn = {
  comparedTo: 'Compared with',
  points: 'Points',
  growth: 'Growth, %',
  view: 'Structure',
} as const;

export const breaksEn = {
  days_one: 'The structure changed on {{count}} day',
  days_other: 'The structure changed on {{count}} days',
  noGrowth: 'No growth is given: the units before and after are not the same ones.',
  today: 'Ask the same in the structure of today',
  more: 'and {{count}} more',
  kind: {
    merge: 'merged',
    split: 'divided',
    'split-off': 'a part left',
    move: 'moved in the tree',
    dissolve: 'dissolved',
  },
  growthRefused: 'no growth: the structure changed',
} as const;

export const behindEn = {
  title: 'What is behind a number',
  choose:
    'Click on a number of a report, or on a mark of a picture, to see whom it counts and which events made it so.',
  openReports: 'To the reports',
  whole: 'of the whole answer',
  counted_one: '{{number}} entry is counted here.',
  counted_other: '{{number}} entries are counted here; their amounts add up to the number.',
  nobody: 'Nothing is counted in this number.',
  counts: 'What is counted',
  person: 'Person',
  amount: 'Amount',
  events: 'Events behind it',
  more: 'More',
  ofTotal: '{{shown}} of {{total}}',
  report: 'Open the report',
  diff: 'Compare with another moment',
  inEffect: 'in effect {{date}}',
  recorded: 'recorded {{instant}} by {{actor}}, no. {{index}}',
  chain: 'All that was said of this fact ({{count}})',
  organisation: 'the organisation',
} as const;

export const diffEn = {
  intro:
    'How a report changed from one knowledge to a later one, and which events recorded in between made it so.',
  reportName: 'Report',
  a: 'Known at first',
  b: 'Known later',
  by: 'Chosen by',
  byIndex: 'number of the event',
  byInstant: 'moment',
  index: 'Number of the event',
  instant: 'Moment',
  compare: 'Compare',
  needs: 'Choose a report, both moments, and what the report needs; then compare.',
  between: 'From event {{a}} ({{instantA}}) to event {{b}} ({{instantB}}).',
  same: 'Nothing changed in this report between the two.',
  changed_one: '{{count}} row changed',
  changed_other: '{{count}} rows changed',
  column: 'Figure',
  before: 'Before',
  after: 'After',
  difference: 'Difference',
  none: 'no row',
  causes_one: '{{number}} event behind the change',
  causes_other: '{{number}} events behind the change',
  firstCauses: 'The first {{shown}} of them are listed.',
  noCauses: 'No event of the people in it lies in between.',
  unexplained: 'The events are not told: {{reason}}.',
  total: 'The whole answer',
} as const;
