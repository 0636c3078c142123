/** The timeline as it was believed after any step of knowledge: lanes or a table, the facts, and the state of a day. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import type { Remarks } from '../../parts/fact-item.js';
import { FactItem } from '../../parts/fact-item.js';
import { useFactTexts } from '../../parts/fact-text.js';
import { Notice } from '../../parts/notice.js';
import { today } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';
import { hasRole, useWho } from '../../state/who.js';
import { FactsTable } from './facts-table.js';
import { KnowledgeSlider } from './knowledge-slider.js';
import type { PersonEvent, Step } from './knowledge.js';
import { stepsKnown, useSteps } from './knowledge.js';
import type { Timeline } from './lanes.js';
import { lanesOf, withRoomFor } from './lanes.js';
import { LanesPicture } from './lanes-picture.js';
import { AmendLinks } from './record-menu.js';
import { StateCard } from './state-card.js';

interface BelievedProps {
  readonly id: string;
  readonly name: string;
  readonly events: readonly PersonEvent[];
}

export const Believed = ({ id, name, events }: BelievedProps): ReactNode => {
  const { t } = useTranslation();
  const [{ knownAt, asOf }, change] = useParameters();
  const texts = useFactTexts();
  const now = useTimeline(id, events.at(-1)?.index);
  const steps = useSteps(events, now.data?.facts ?? [], texts);
  const known = stepsKnown(steps, knownAt);
  const index = steps[known - 1]?.index;
  const timeline = useTimeline(id, index);
  const masked = [...new Set(events.flatMap((event) => event.masked ?? []))];
  const goTo = (step: number): void => {
    const moment = step === 0 ? (steps[0]?.index ?? 1) - 1 : steps[step - 1]?.index;
    const isNow = step === steps.length;
    change({ knownAt: isNow ? undefined : String(moment) }, { replace: true });
  };
  return (
    <>
      <section className="card">
        <h2>{t('people.lanesTitle')}</h2>
        <KnowledgeSlider steps={steps} known={known} goTo={goTo} />
        {index === undefined ? (
          <Notice tone="past">{t('people.nothingKnown')}</Notice>
        ) : (
          <Answered query={timeline}>
            {(found) => (
              <Lanes
                {...{ name, steps, known, events, asOf }}
                timeline={found}
                now={now.data}
                person={id}
              />
            )}
          </Answered>
        )}
      </section>
      {index !== undefined && (
        <StateCard
          id={id}
          asOf={asOf ?? today()}
          index={index}
          isNow={known === steps.length}
          masked={masked}
        />
      )}
    </>
  );
};

const useTimeline = (id: string, index: number | undefined) =>
  useQuery({
    queryKey: ['person', id, 'timeline', index],
    enabled: index !== undefined,
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/v1/people/{id}/timeline', {
          params: { path: { id }, query: { knownAt: String(index) } },
          signal,
        }),
      ),
  });

interface LanesProps {
  readonly person: string;
  readonly name: string;
  readonly steps: readonly Step[];
  readonly known: number;
  readonly events: readonly PersonEvent[];
  readonly asOf: string | undefined;
  readonly timeline: Timeline;
  /** What is believed now; the axis has room for it. */
  readonly now: Timeline | undefined;
}

const Lanes = (props: LanesProps): ReactNode => {
  const { person, name, steps, known, events, asOf, timeline, now } = props;
  const { t } = useTranslation();
  const [{ fact: chosen, event }, change] = useParameters();
  const [isTable, setTable] = useState(false);
  const texts = useFactTexts();
  const who = useWho();
  const heading = useId();
  const span = useMemo(() => spanOf(events, now ?? timeline), [events, now, timeline]);
  const lanes = useMemo(() => {
    const words = {
      seconded: (unit: string) => t('people.seconded', { unit }),
      suspended: t('people.suspended'),
    };
    return withRoomFor(lanesOf(timeline, texts, words), lanesOf(now ?? timeline, texts, words));
  }, [now, t, texts, timeline]);
  const remarks = useMemo(() => remarksOf(events), [events]);
  const says = t('people.lanesSays', { name, step: known, steps: steps.length });
  const mayRecord = hasRole(who.data, 'officer', 'administrator') && known === steps.length;
  return (
    <>
      <div className="bar">
        <span className="muted">{t('people.legend')}</span>
        <span className="spacer" />
        <button
          aria-pressed={isTable}
          onClick={() => {
            setTable(!isTable);
          }}
        >
          {t('chart.table')}
        </button>
      </div>
      {isTable ? (
        <FactsTable caption={says} facts={timeline.facts} />
      ) : (
        <LanesPicture
          says={says}
          lanes={lanes}
          span={span}
          asked={asOf}
          open={(root) => {
            change({ fact: root, event: undefined }, { replace: true });
          }}
        />
      )}
      <h2 id={heading}>{t('people.facts')}</h2>
      <div role="group" aria-labelledby={heading}>
        {timeline.facts.map((fact) => (
          <FactItem
            key={fact.root}
            fact={fact}
            remarks={remarks}
            chosen={fact.root === chosen}
            event={event}
            anomalies={timeline.anomalies
              .filter(({ event }) => event === fact.event)
              .map(({ code }) => code)}
          >
            {mayRecord && <AmendLinks event={fact.event} voided={fact.voided} person={person} />}
          </FactItem>
        ))}
      </div>
    </>
  );
};

const remarksOf = (events: readonly PersonEvent[]): ReadonlyMap<string, Remarks> =>
  new Map(events.map(({ id, warnings, masked = [] }) => [id, { warnings, masked }]));

/** From the year of the first fact, whenever it was known, to half a year past the last: the axis stays while one drags. */
const spanOf = (events: readonly PersonEvent[], { steps }: Timeline): readonly [string, string] => {
  const dates = [
    today(),
    ...events.flatMap(({ effectiveDate }) => effectiveDate ?? []),
    ...steps.map(({ date }) => date),
  ].sort();
  const end = new Date(`${dates.at(-1) ?? today()}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 6);
  return [`${(dates[0] ?? today()).slice(0, 4)}-01-01`, end.toISOString().slice(0, 10)];
};
