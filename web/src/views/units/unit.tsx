/** One unit: what it is on the day, its people, where it came from and went to, and all that was said of it. */
import { useQuery } from '@tanstack/react-query';
import type { PlotOptions } from '@observablehq/plot';
import { dot, lineY, pointerX, ruleY, tip } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { BREAK_PX, breakMarks } from '../../parts/break-marks.js';
import { FactItem } from '../../parts/fact-item.js';
import { useFactTexts } from '../../parts/fact-text.js';
import type { Saying } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { UnitLink } from '../../parts/unit-link.js';
import { useBehind } from '../../state/behind.js';
import { dateText, numberText, today, yearsBefore } from '../../state/dates.js';
import { useHash } from '../../state/hash.js';
import { useParameters } from '../../state/parameters.js';
import type { ReportAnswer } from '../../state/reports.js';
import { numberIn, textIn, useDescription, useReport } from '../../state/reports.js';
import { hasRole, useWho } from '../../state/who.js';
import { Lineage } from './lineage.js';
import { Placements } from './placements.js';

const YEARS = 10;

const UnitView = (): ReactNode => {
  const { id = '' } = useParams();
  // Nothing of the unit before may stand under the name of the next.
  return <UnitPage key={id} id={id} />;
};

const UnitPage = ({ id }: { readonly id: string }): ReactNode => {
  const { t } = useTranslation();
  const [{ asOf, knownAt }] = useParameters();
  const when = { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) };
  const who = useWho();
  const seesPeople = hasRole(who.data, 'officer', 'approver', 'auditor', 'administrator');
  const unit = useQuery({
    queryKey: ['unit', id, when],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/units/{id}', { params: { path: { id }, query: when }, signal })),
  });
  const event = useHash();
  const day = asOf ?? today();
  return (
    <Answered query={unit}>
      {(found) => (
        <>
          <Heading unit={found.unit} seesPeople={seesPeople} />
          <div className="cards">
            <Standing id={id} found={found} when={when} />
            <Lineage id={id} when={when} />
            <ReportCard
              name="headcount-series"
              title={t('units.headcount')}
              query={{
                ...(knownAt !== undefined && { knownAt }),
                unit: id,
                from: yearsBefore(day, YEARS),
                to: day,
                interval: 'month',
              }}
              wide
              picture={line}
            />
            {seesPeople && <Placements id={id} when={when} />}
          </div>
          <section className="card">
            <h2>{t('units.history')}</h2>
            <div>
              {found.facts.map((fact) => (
                <FactItem key={fact.root} fact={fact} event={event} />
              ))}
            </div>
          </section>
        </>
      )}
    </Answered>
  );
};

type UnitOfDay = Schemas['UnitHistory']['unit'];

interface HeadingProps {
  readonly unit: UnitOfDay;
  readonly seesPeople: boolean;
}

const Heading = ({ unit, seesPeople }: HeadingProps): ReactNode => {
  const { t } = useTranslation();
  const [{ asOf, knownAt }] = useParameters();
  const given = Object.entries({ asOf, knownAt }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const time = new URLSearchParams(given);
  const ofUnit = new URLSearchParams([...given, ['unit', unit.unit]]);
  return (
    <div className="bar">
      <h1>
        {unit.name} <span className="muted">{unit.code ?? unit.unit}</span>
      </h1>
      <span className="spacer" />
      {seesPeople && (
        <Link className="button" href={`/people?${ofUnit.toString()}`}>
          {t('units.people')}
        </Link>
      )}
      <Link className="button" href={`/units?${time.toString()}`}>
        {t('units.back')}
      </Link>
    </div>
  );
};

interface StandingProps {
  readonly id: string;
  readonly found: Schemas['UnitHistory'];
  readonly when: { readonly asOf?: string; readonly knownAt?: string };
}

const Standing = ({ id, found: { unit, asOf }, when }: StandingProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const query = { ...when, unit: id };
  const count = useReport('headcount', query).data?.total;
  const behind = useBehind(query, useDescription('headcount'))?.({}, 'count');
  return (
    <section className="card">
      <h2>{t('people.stateTitle', { date: dateText(asOf, i18n.language) })}</h2>
      <p>
        <span className={unit.exists ? 'tag' : 'tag bad'}>
          {t(unit.exists ? 'units.stands' : 'units.ended')}
        </span>
      </p>
      <dl className="figures">
        <div>
          <dt>{t('units.present')}</dt>
          <dd>
            {typeof count !== 'number' ? (
              '…'
            ) : behind === undefined || count === 0 ? (
              numberText(count, i18n.language)
            ) : (
              <Link href={behind}>{numberText(count, i18n.language)}</Link>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('units.quota')}</dt>
          <dd>{unit.quota === null ? '–' : numberText(unit.quota, i18n.language)}</dd>
        </div>
      </dl>
      <dl className="fields">
        <div>
          <dt>{t('units.parent')}</dt>
          <dd>{unit.parent === null ? t('facts.none') : <UnitLink id={unit.parent} />}</dd>
        </div>
        {unit.level !== null && (
          <div>
            <dt>{t('units.level')}</dt>
            <dd>{texts.code('level', unit.level)}</dd>
          </div>
        )}
        {unit.type !== null && (
          <div>
            <dt>{t('units.type')}</dt>
            <dd>{unit.type}</dd>
          </div>
        )}
      </dl>
    </section>
  );
};

const line =
  (answer: ReportAnswer, { behind }: Saying) =>
  (width: number): PlotOptions => {
    const points = answer.rows.map((row) => ({
      date: new Date(textIn(row, 'date')),
      count: numberIn(row, 'count'),
      href: behind(row, 'count'),
    }));
    const most = Math.max(1, ...points.map(({ count }) => count));
    return {
      width,
      height: 200,
      marginTop: BREAK_PX + 6,
      // People come whole; a unit of nobody has an axis too.
      y: { grid: true, label: null, domain: [0, most], tickFormat: 'd', ticks: Math.min(5, most) },
      x: { type: 'utc', label: null },
      marks: [
        ...breakMarks(answer),
        ruleY([0]),
        lineY(points, { x: 'date', y: 'count', stroke: 'var(--series-1)', strokeWidth: 2 }),
        dot(points, { x: 'date', y: 'count', r: 6, fill: 'transparent', href: 'href' }),
        tip(points, pointerX({ x: 'date', y: 'count' })),
      ],
    };
  };

export default UnitView;
