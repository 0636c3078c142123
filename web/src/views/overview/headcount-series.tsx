/** Headcount over ten years, month by month: by group where one is asked for, with the days on which the structure changed. */
import { crosshairX, lineY, pointerX, rectY, ruleX, ruleY, text, tip } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { useBreaks } from '../../state/breaks.js';
import { dateText, numberText } from '../../state/dates.js';
import { useGroupedBy } from '../../state/grouping.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportAnswer } from '../../state/reports.js';
import { grouped, numberIn, textIn } from '../../state/reports.js';
import { legendOf, QUIET, SERIES } from './drawing.js';
import { groupKeyOf } from './lying-bars.js';

export const HeadcountSeries = (): ReactNode => {
  const { t } = useTranslation();
  const { tenYears, from, to } = usePeriod();
  const narrowed = useNarrowed();
  const breaks = useBreaks(tenYears, to);
  const [rest, changed] = [t('overview.rest'), t('overview.breaks')];
  const picture: Picture = useCallback(
    (answer, { labels }) => {
      const key = groupKeyOf(answer);
      const lines = linesOf(answer, key, rest, (value) => labels.value(key, value));
      const names = [...new Set(lines.map(({ name }) => name))];
      const colourOf = (name: string): string =>
        name === rest ? QUIET : (SERIES[names.indexOf(name) % SERIES.length] ?? QUIET);
      const points = lines.map((each) => ({
        ...each,
        colour: colourOf(each.name),
        says: `${each.name}${each.name === '' ? '' : '\n'}${dateText(each.day, labels.language)}: ${numberText(each.count, labels.language)}`,
      }));
      const marks = breaks.map(({ date, count }) => ({ at: new Date(date), count }));
      const items = [
        ...names.filter(Boolean).map((name) => ({ label: name, fill: colourOf(name) })),
        ...(marks.length === 0 ? [] : [{ label: changed, fill: 'var(--past)' }]),
      ];
      const period = [{ x1: new Date(from), x2: new Date(to) }];
      return (width) => {
        const legend = legendOf(items, width);
        return {
          width,
          height: 260 + legend.height,
          marginTop: legend.height + 14,
          marginLeft: 48,
          y: {
            grid: true,
            zero: true,
            label: null,
            tickFormat: (each: number) => numberText(each, labels.language),
          },
          x: { type: 'utc', label: null },
          marks: [
            rectY(period, { x1: 'x1', x2: 'x2', fill: 'var(--accent)', fillOpacity: 0.1 }),
            ruleX(marks, { x: 'at', stroke: 'var(--past)', strokeDasharray: '4 3' }),
            text(marks, {
              x: 'at',
              text: ({ count }: { count: number }) => `◆${count > 1 ? ` ${count}` : ''}`,
              frameAnchor: 'top',
              dy: -8,
              fill: 'var(--past)',
            }),
            ruleY([0]),
            lineY(points, {
              x: 'date',
              y: 'count',
              z: 'name',
              stroke: 'colour',
              strokeWidth: 2,
            }),
            crosshairX(points, {
              x: 'date',
              y: 'count',
              ruleStroke: 'var(--muted)',
              textFill: 'none',
            }),
            tip(points, pointerX({ x: 'date', y: 'count', title: 'says' })),
            ...legend.marks,
          ],
        };
      };
    },
    [breaks, changed, from, rest, to],
  );
  return (
    <ReportCard
      name="headcount-series"
      title={t('overview.headcountSeries')}
      query={{
        ...narrowed,
        from: tenYears,
        to,
        interval: 'month',
        ...useGroupedBy('headcount-series'),
      }}
      wide
      picture={picture}
    />
  );
};

interface Point {
  readonly name: string;
  readonly day: string;
  readonly date: Date;
  readonly count: number;
}

const point = (name: string, day: string, count: number): Point => ({
  name,
  day,
  date: new Date(day),
  count,
});

/** The largest groups each, all others together; nothing is drawn of what is withheld. */
const linesOf = (
  { rows }: ReportAnswer,
  key: string,
  rest: string,
  nameOf: (value: string) => string,
): readonly Point[] => {
  const known = rows.filter((row) => typeof row.count === 'number');
  if (key === '') {
    return known.map((row) => point('', textIn(row, 'date'), numberIn(row, 'count')));
  }
  const sums = grouped(known, (row) => textIn(row, key));
  const sizes = [...sums].map(([value, of]): readonly [string, number] => [
    value,
    of.reduce((sum, row) => sum + numberIn(row, 'count'), 0),
  ]);
  const largest = sizes
    .sort(([, one], [, other]) => other - one)
    .slice(0, sizes.length > SERIES.length ? SERIES.length - 1 : SERIES.length)
    .map(([value]) => value);
  const own = largest.flatMap((value) =>
    (sums.get(value) ?? []).map((row) =>
      point(nameOf(value), textIn(row, 'date'), numberIn(row, 'count')),
    ),
  );
  const others = grouped(
    known.filter((row) => !largest.includes(textIn(row, key))),
    (row) => textIn(row, 'date'),
  );
  return [
    ...own,
    ...[...others].map(([day, of]) =>
      point(
        rest,
        day,
        of.reduce((sum, row) => sum + numberIn(row, 'count'), 0),
      ),
    ),
  ];
};
