/** Moves between units as bands from where people left to where they came: the largest, and how many the rest are. */
import { link, rect, text } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { address } from '../../state/address.js';
import { numberText } from '../../state/dates.js';
import { useLabels } from '../../state/labels.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportAnswer } from '../../state/reports.js';
import { fitted } from './drawing.js';
import { flowsOf, placed } from './flows.js';
import { lyingBars } from './lying-bars.js';
import { Quiet } from './quiet.js';

/** As many as a page of the list holds. */
const ROWS_MAX = 10_000;
const SHOWN_MAX = 14;
/** Bands need room for the names of units on both sides. */
const NARROW_PX = 560;

export const Flow = (): ReactNode => {
  const { t } = useTranslation();
  const { from, to, monthsOnly } = usePeriod();
  const narrowed = useNarrowed();
  const { language } = useLabels();
  // A list of persons is not for those who get figures only.
  if (monthsOnly) return null;
  const list = Object.entries({ ...narrowed, from, to });
  const said = (count: number): string => numberText(count, language);
  return (
    <ReportCard
      name="rotation-history"
      title={t('overview.flow')}
      query={{ ...narrowed, from, to, limit: ROWS_MAX }}
      wide
      picture={bands}
      empty={(answer) => flowsOf(answer.rows).pairs.length === 0}
      emptySays={<Quiet />}
      below={(answer) => {
        const { pairs, inside } = flowsOf(answer.rows);
        const rest = pairs.slice(SHOWN_MAX);
        const moves = rest.reduce((sum, { count }) => sum + count, 0);
        return (
          <p>
            {t('overview.flowRest', {
              moves: said(moves),
              pairs: said(rest.length),
              inside: said(inside),
            })}{' '}
            {isCut(answer) &&
              t('overview.flowCut', {
                rows: said(answer.rows.length),
                total: said(Number(answer.total)),
              })}{' '}
            <Link href={address('/reports/rotation-history', list)}>{t('overview.flowAll')}</Link>
          </p>
        );
      }}
    />
  );
};

const isCut = ({ rows, total }: ReportAnswer): boolean => Number(total) > rows.length;

const bands: Picture = ({ rows, from, to, knownAt }, { labels }) => {
  const shown = flowsOf(rows).pairs.slice(0, SHOWN_MAX);
  const { ends, links } = placed(shown);
  const height = Math.max(180, ends.reduce((most, { bottom }) => Math.max(most, bottom), 0) * 15);
  const listed = links.map((each) => ({
    ...each,
    href: address('/reports/rotation-history', [
      ['from', from],
      ['to', to],
      ['unit', each.from],
      ['subtree', 'false'],
      ['knownAt', String(knownAt.index)],
    ]),
    title: `${labels.unit(each.from)} → ${labels.unit(each.to)}: ${numberText(each.count, labels.language)}`,
  }));
  const pairs = listed.map(({ from: left, to: came, count, href }) => ({
    group: `${labels.unit(left)} → ${labels.unit(came)}`,
    value: count,
    says: numberText(count, labels.language),
    href,
  }));
  return (width) => {
    if (width < NARROW_PX) return lyingBars(pairs)(width);
    const side = Math.min(230, width * 0.34);
    const scale = height / Math.max(1, ...ends.map(({ bottom }) => bottom));
    const named = (isLeft: boolean) =>
      text(
        ends.filter(({ side: of }) => (of === 'from') === isLeft),
        {
          x: isLeft ? 0 : 1,
          y: 'middle',
          text: ({ unit, count }: (typeof ends)[number]) =>
            isLeft
              ? `${fitted(labels.unit(unit), side - 36)} ${numberText(count, labels.language)}`
              : `${numberText(count, labels.language)} ${fitted(labels.unit(unit), side - 36)}`,
          dx: isLeft ? -8 : 8,
          textAnchor: isLeft ? 'end' : 'start',
          fill: 'var(--ink)',
        },
      );
    return {
      width,
      height,
      margin: 4,
      marginLeft: side,
      marginRight: side,
      x: { axis: null, domain: [0, 1] },
      y: { axis: null, domain: [0, height / scale], reverse: true },
      marks: [
        ...listed.map((each) =>
          link([each], {
            x1: 0.015,
            x2: 0.985,
            y1: 'y1',
            y2: 'y2',
            curve: 'bump-x',
            stroke: each.colour,
            strokeOpacity: 0.55,
            strokeWidth: Math.max(1.5, each.count * each.thickness * scale),
            strokeLinecap: 'butt',
            title: 'title',
            href: 'href',
          }),
        ),
        rect(ends, {
          x1: ({ side: of }: (typeof ends)[number]) => (of === 'from' ? 0 : 0.985),
          x2: ({ side: of }: (typeof ends)[number]) => (of === 'from' ? 0.015 : 1),
          y1: 'top',
          y2: 'bottom',
          fill: 'var(--ink)',
        }),
        named(true),
        named(false),
      ],
    };
  };
};
