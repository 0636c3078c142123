/** How the headcount of a period came about: from its opening by every kind of step to its closing, as a waterfall. */
import { barX, gridX, text, tickX } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { totalRow } from '../../state/behind.js';
import { numberText } from '../../state/dates.js';
import { useGroupedBy } from '../../state/grouping.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportAnswer, Row } from '../../state/reports.js';
import { numberIn } from '../../state/reports.js';
import { Quiet } from './quiet.js';

const STEPS = [
  ['opening', 0],
  ['hires', 1],
  ['movesIn', 1],
  ['reorganisedIn', 1],
  ['separations', -1],
  ['movesOut', -1],
  ['reorganisedOut', -1],
  ['closing', 0],
] as const;
const ALWAYS: readonly string[] = ['opening', 'hires', 'separations', 'closing'];

export const Bridge = (): ReactNode => {
  const { t } = useTranslation();
  const { from, to } = usePeriod();
  const narrowed = useNarrowed();
  const groupBy = useGroupedBy('bridge');
  return (
    <ReportCard
      name="bridge"
      title={t('overview.bridge')}
      query={{ ...narrowed, from, to, ...groupBy }}
      picture={waterfall}
      empty={isQuiet}
      emptySays={<Quiet />}
      below={() => <p className="muted">{t('overview.bridgeCloses')}</p>}
    />
  );
};

const isQuiet = ({ total }: ReportAnswer): boolean => {
  const row = total as Row | null;
  if (row === null) return true;
  return row.opening !== null && STEPS.every(([name, sign]) => sign === 0 || !numberIn(row, name));
};

const waterfall: Picture = (answer, { labels, behind }) => {
  const total = totalRow(answer.total);
  let level = numberIn(total, 'opening');
  const steps = STEPS.filter(([name]) => ALWAYS.includes(name) || numberIn(total, name) !== 0).map(
    ([name, sign]) => {
      const value = numberIn(total, name);
      const before = level;
      level += sign * value;
      return {
        label: labels.column(name),
        value,
        sign,
        low: Math.min(before, level),
        high: Math.max(before, level),
        href: value === 0 ? null : behind(total, name),
        says: `${sign === 0 || value === 0 ? '' : sign > 0 ? '+' : '−'}${numberText(value, labels.language)}`,
      };
    },
  );
  const [low, high] = [
    Math.min(...steps.map((each) => each.low)),
    Math.max(...steps.map((each) => each.high)),
  ];
  const room = Math.max(1, (high - low) * 0.12);
  const stocks = steps.filter(({ sign }) => sign === 0);
  const flows = steps.filter(({ sign }) => sign !== 0);
  return (width) => ({
    width,
    height: 40 + steps.length * 34,
    marginLeft: 118,
    marginRight: 56,
    x: {
      domain: [low - room, high + room],
      label: null,
      ticks: 4,
      tickFormat: (each: number) => numberText(each, labels.language),
    },
    y: { domain: steps.map(({ label }) => label), label: null, tickSize: 0 },
    marks: [
      gridX({ ticks: 4 }),
      barX(flows, {
        y: 'label',
        x1: 'low',
        x2: 'high',
        fill: ({ sign }: { sign: number }) => (sign > 0 ? 'var(--series-3)' : 'var(--series-2)'),
        insetTop: 5,
        insetBottom: 5,
        href: 'href',
      }),
      // No bar from 0 stands for the stocks: the scale does not begin there.
      tickX(stocks, { x: 'high', y: 'label', stroke: 'var(--ink)', strokeWidth: 5, href: 'href' }),
      text(steps, {
        y: 'label',
        x: 'high',
        text: 'says',
        dx: 8,
        textAnchor: 'start',
        fill: 'var(--ink)',
        fontWeight: 600,
        href: 'href',
      }),
    ],
  });
};
