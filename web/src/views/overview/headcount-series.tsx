/** Headcount over ten years, month by month: by group where one is asked for, with the days on which the structure changed. */
import { crosshairX, dot, lineY, pointerX, rectY, ruleY, tip } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { BREAK_FILL, BREAK_PX, breakMarks } from '../../parts/break-marks.js';
import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { dateText, numberText } from '../../state/dates.js';
import { useGroupedBy } from '../../state/grouping.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportAnswer, Row } from '../../state/reports.js';
import { grouped, numberIn, textIn } from '../../state/reports.js';
import { legendOf, QUIET, SERIES } from './drawing.js';
import { groupKeyOf } from './lying-bars.js';

export const HeadcountSeries = (): ReactNode => {
  const { t } = useTranslation();
  const { tenYears, from, to } = usePeriod();
  const narrowed = useNarrowed();
  const [rest, changed] = [t('overview.rest'), t('overview.breaks')];
  const picture: Picture = useCallback(
    (answer, { labels, behind }) => {
      const key = groupKeyOf(answer);
      const lines = linesOf(answer, key, rest, (value) => labels.value(key, value));
      const names = [...new Set(lines.map(({ name }) => name))];
      const colourOf = (name: string): string =>
        name === rest ? QUIET : (SERIES[names.indexOf(name) % SERIES.length] ?? QUIET);
      const points = lines.map((each) => ({
        ...each,
        colour: colourOf(each.name),
        href: each.row === undefined ? null : behind(each.row, 'count'),
        says: `${each.name}${each.name === '' ? '' : '\n'}${dateText(each.day, labels.language)}: ${numberText(each.count, labels.language)}`,
      }));
      const breaks = breakMarks(answer);
      const items = [
        ...names.filter(Boolean).map((name) => ({ label: name, fill: colourOf(name) })),
        ...(breaks.length === 0 ? [] : [{ label: changed, fill: BREAK_FILL }]),
      ];
      const period = [{ x1: new Date(from), x2: new Date(to) }];
      return (width) => {
        const legend = legendOf(items, width);
        return {
          width,
          height: 260 + legend.height,
          marginTop: legend.height + BREAK_PX,
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
            ...breaks,
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
            dot(points, { x: 'date', y: 'count', r: 6, fill: 'transparent', href: 'href' }),
            tip(points, pointerX({ x: 'date', y: 'count', title: 'says' })),
            ...legend.marks,
          ],
        };
      };
    },
    [changed, from, rest, to],
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
  /** None where several are added up. */
  readonly row?: Row;
}

const pointOf = (name: string, row: Row): Point => {
  const day = textIn(row, 'date');
  return { name, day, date: new Date(day), count: numberIn(row, 'count'), row };
};

/** The largest groups each, all others together; nothing is drawn of what is withheld. */
const linesOf = (
  { rows }: ReportAnswer,
  key: string,
  rest: string,
  nameOf: (value: string) => string,
): readonly Point[] => {
  const known = rows.filter((row) => typeof row.count === 'number');
  if (key === '') {
    return known.map((row) => pointOf('', row));
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
    (sums.get(value) ?? []).map((row) => pointOf(nameOf(value), row)),
  );
  const others = grouped(
    known.filter((row) => !largest.includes(textIn(row, key))),
    (row) => textIn(row, 'date'),
  );
  return [
    ...own,
    ...[...others].map(([day, of]) => ({
      name: rest,
      day,
      date: new Date(day),
      count: of.reduce((sum, row) => sum + numberIn(row, 'count'), 0),
    })),
  ];
};
