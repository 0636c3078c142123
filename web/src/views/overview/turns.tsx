/** Training and movements: turns and persons as two marks side by side, which nobody could take for a sum. */
import { barX, barY, dot, gridY, ruleX, ruleY, text } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture, Saying } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { numberText } from '../../state/dates.js';
import { useGroupedBy } from '../../state/grouping.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { Row } from '../../state/reports.js';
import { numberIn, textIn } from '../../state/reports.js';
import { legendOf, LIFT_PX, rowNames, yearFormat } from './drawing.js';
import { groupKeyOf } from './lying-bars.js';
import { Quiet } from './quiet.js';

const GROUPS_MAX = 15;

export const Training = (): ReactNode => {
  const { t } = useTranslation();
  const { firstYear, from, to } = usePeriod();
  const narrowed = useNarrowed();
  const grouped = useGroupedBy('training');
  const isGrouped = grouped.groupBy !== undefined;
  const query = isGrouped
    ? ({ ...narrowed, from, to, ...grouped } as const)
    : ({ ...narrowed, from: firstYear, to, interval: 'year' } as const);
  return (
    <ReportCard
      name="training"
      title={t('overview.training')}
      query={query}
      picture={isGrouped ? byGroup : byYear}
      emptySays={<Quiet />}
    />
  );
};

export const Movements = (): ReactNode => {
  const { t } = useTranslation();
  const { from, to } = usePeriod();
  const narrowed = useNarrowed();
  return (
    <ReportCard
      name="rotations"
      title={t('overview.kinds')}
      query={{ ...narrowed, from, to, groupBy: 'kind' }}
      picture={byGroup}
      emptySays={<Quiet />}
    />
  );
};

const TURNS = 'var(--series-1)';
const PERSONS = 'var(--series-2)';

const pointOf = (row: Row, group: string, { labels, behind }: Saying) => ({
  group,
  turns: numberIn(row, 'turns'),
  persons: numberIn(row, 'persons'),
  turnsSay: row.turns === null ? '·' : numberText(numberIn(row, 'turns'), labels.language),
  personsSay: row.persons === null ? '·' : numberText(numberIn(row, 'persons'), labels.language),
  href: behind(row, 'turns'),
});

const legendFor = ({ labels }: Saying, width: number, lift = 0) =>
  legendOf(
    [
      { label: labels.column('turns'), fill: TURNS },
      { label: labels.column('persons'), fill: PERSONS, symbol: 'circle' },
    ],
    width,
    lift,
  );

const byYear: Picture = ({ rows }, saying) => {
  const points = rows.map((row) => pointOf(row, textIn(row, 'period'), saying));
  return (width) => {
    const legend = legendFor(saying, width, LIFT_PX);
    return {
      width,
      height: 240 + legend.height,
      marginTop: legend.height + 4,
      x: {
        label: null,
        tickSize: 0,
        type: 'band',
        tickFormat: yearFormat(points.length, width),
      },
      y: {
        label: null,
        ticks: 5,
        tickFormat: (each: number) => numberText(each, saying.labels.language),
      },
      marks: [
        gridY({ ticks: 5 }),
        barY(points, { x: 'group', y: 'turns', fill: TURNS, insetRight: 8, href: 'href' }),
        text(points, { x: 'group', y: 'turns', text: 'turnsSay', dy: -8, dx: -4, fontWeight: 600 }),
        ruleY([0]),
        dot(points, {
          x: 'group',
          y: 'persons',
          r: 5,
          fill: PERSONS,
          stroke: 'var(--surface)',
          dx: ((width - 60) / points.length) * 0.38,
          href: 'href',
        }),
        ...legend.marks,
      ],
    };
  };
};

const byGroup: Picture = (answer, saying) => {
  const key = groupKeyOf(answer);
  const points = answer.rows
    .map((row) => pointOf(row, saying.labels.value(key, textIn(row, key)), saying))
    .sort((one, other) => other.turns - one.turns)
    .slice(0, GROUPS_MAX);
  return (width) => {
    const legend = legendFor(saying, width);
    const names = rowNames(
      points.map(({ group }) => group),
      (group) => group,
      width,
    );
    return {
      width,
      height: legend.height + 30 + points.length * (32 + names.above),
      marginTop: legend.height + 6,
      marginLeft: names.marginLeft,
      marginRight: 56,
      x: { axis: null },
      y: names.y,
      marks: [
        barX(points, {
          y: 'group',
          x: 'turns',
          fill: TURNS,
          insetTop: 3 + names.above,
          insetBottom: 14,
          href: 'href',
        }),
        text(points, {
          y: 'group',
          x: 'turns',
          text: 'turnsSay',
          dx: 6,
          dy: names.above / 2 - 6,
          textAnchor: 'start',
          fontWeight: 600,
        }),
        ruleX([0]),
        dot(points, {
          y: 'group',
          x: 'persons',
          dy: names.above / 2 + 9,
          r: 5,
          fill: PERSONS,
          href: 'href',
        }),
        text(points, {
          y: 'group',
          x: 'persons',
          text: 'personsSay',
          dx: 9,
          dy: names.above / 2 + 9,
          textAnchor: 'start',
        }),
        ...names.marks,
        ...legend.marks,
      ],
    };
  };
};
