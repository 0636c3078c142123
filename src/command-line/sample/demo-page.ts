/** What the demonstration prints: questions in words, and the reports that answer them. */

/** Stands for the ledger index before the first correction. */
export const KNOWN_BEFORE = 'before';

interface DemoTable {
  readonly says: string;
  /** The report and its parameters. The dates are the sample's: the answer is the same whenever it is asked. */
  readonly question: string;
}

const TERM = 'from=2021-01-01&to=2025-01-01';
const END_OF_2023 = 'asOf=2023-12-31';

export const DEMO_PAGE: readonly DemoTable[] = [
  {
    says: 'How many people does the city employ, and where?',
    question: `headcount?${END_OF_2023}&groupBy=level,category`,
  },
  {
    says: 'How did it get from the people of 2023 to those of 2024? Every one is accounted for.',
    question: 'bridge?from=2024-01-01&to=2025-01-01&groupBy=level',
  },
  {
    says: 'How many left, year by year, and of their own will?',
    question: `attrition?${TERM}&interval=year`,
  },
  {
    says: 'Why did they leave? Who gave no reason is shown, and guessed into no other.',
    question: `attrition?${TERM}&groupBy=reason`,
  },
  {
    says: 'The same year as it was known before corrections reached the ledger, and as it is known now:',
    question: `attrition?from=2023-01-01&to=2025-01-01&interval=year&knownAt=${KNOWN_BEFORE}`,
  },
  { says: 'Now:', question: 'attrition?from=2023-01-01&to=2025-01-01&interval=year' },
  {
    says: 'Who works in the communes?',
    question: `composition?${END_OF_2023}&where=level:commune&by=category,gender,ageBand,education,politicalTheory`,
  },
  {
    says: 'Turns are not persons: training from 2021 to 2024, at home and abroad.',
    question: `training?${TERM}&groupBy=place`,
  },
  {
    says: 'Posts assigned and people present in one district.',
    question: `quota?${END_OF_2023}&unit=phong-dien`,
  },
  {
    says: 'The districts ended on 1 July 2025: the series goes on across that day.',
    question: 'headcount-series?from=2025-04-01&to=2025-10-01&interval=month&groupBy=level',
  },
  { says: 'Who has not been placed since?', question: 'anomalies?asOf=2026-06-30&kind=placement' },
  {
    says: 'Trained abroad, and what leaving early costs.',
    question: 'commitments?asOf=2024-12-31&place=abroad',
  },
  { says: 'The targets of the staff programme.', question: 'targets?asOf=2025-12-31' },
];
