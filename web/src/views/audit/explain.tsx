/** Behind a number of a report: everybody whom it counts, and the events that made it so, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { EventLine } from '../../parts/event-line.js';
import { Notice } from '../../parts/notice.js';
import { DefinitionOf } from '../../parts/report-notes.js';
import { address, pairsOf } from '../../state/address.js';
import { numberText } from '../../state/dates.js';
import { useCarried } from '../../state/parameters.js';
import type { Description } from '../../state/reports.js';
import { useCatalogue } from '../../state/reports.js';
import { questionIn } from '../reports/question.js';
import { FigureHeading } from './figure-heading.js';

const PAGE = 50;

type Item = Schemas['Explanation']['items'][number];

export const Explain = (): ReactNode => {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const carried = useCarried();
  const catalogue = useCatalogue();
  const name = search.get('report');
  return (
    <section className="card" aria-label={t('behind.title')}>
      <Answered query={catalogue}>
        {({ reports }) => {
          const description = reports.find((each) => each.name === name);
          return description === undefined ? (
            <Notice>
              <p>{t('behind.choose')}</p>
              <p>
                <Link href={`/reports${carried}`}>{t('behind.openReports')}</Link>
              </p>
            </Notice>
          ) : (
            // Of another number nothing of this one may stand until it is answered.
            <Explained key={search.toString()} description={description} search={search} />
          );
        }}
      </Answered>
    </section>
  );
};

interface ExplainedProps {
  readonly description: Description;
  readonly search: URLSearchParams;
}

const Explained = ({ description, search }: ExplainedProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const question = questionIn(description, search);
  const [row, column] = [search.get('row'), search.get('column')];
  const query = {
    ...question,
    report: description.name,
    ...(row !== null && { row }),
    ...(column !== null && { column }),
    limit: PAGE,
  };
  const pages = useInfiniteQuery({
    queryKey: ['explain', query],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        client.GET('/v1/audit/explain', {
          params: { query: { ...query, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Answered query={pages}>
      {({ pages: [first, ...more] }) => {
        if (first === undefined) return null;
        const items = [first, ...more].flatMap((page) => page.items);
        const { knownAt } = first;
        const said = (count: number): string => numberText(count, i18n.language);
        return (
          <>
            <FigureHeading answer={first} description={description} />
            <p className="bar no-print">
              <Link
                className="button"
                href={address(`/reports/${description.name}`, pairsOf(question))}
              >
                {t('behind.report')}
              </Link>
              <Link
                className="button"
                href={address('/audit/diff', [
                  ['report', description.name],
                  ...pairsOf({ ...question, knownAt: undefined }),
                ])}
              >
                {t('behind.diff')}
              </Link>
            </p>
            {items.length === 0 ? (
              <Notice>{t('behind.nobody')}</Notice>
            ) : (
              <>
                <p>{t('behind.counted', { count: first.total, number: said(first.total) })}</p>
                <Items items={items} knownAt={knownAt.index} />
                <p className="bar">
                  <span className="muted">
                    {t('behind.ofTotal', { shown: said(items.length), total: said(first.total) })}
                  </span>
                  {pages.hasNextPage && (
                    <button
                      disabled={pages.isFetchingNextPage}
                      onClick={() => void pages.fetchNextPage()}
                    >
                      {t('behind.more')}
                    </button>
                  )}
                </p>
              </>
            )}
            <DefinitionOf definition={description.definition} />
          </>
        );
      }}
    </Answered>
  );
};

interface ItemsProps {
  readonly items: readonly Item[];
  readonly knownAt: number;
}

const Items = ({ items, knownAt }: ItemsProps): ReactNode => {
  const { t, i18n } = useTranslation();
  return (
    <DataTable
      caption={t('behind.counts')}
      rows={items}
      columns={[
        {
          name: 'person',
          heading: t('behind.person'),
          cell: ({ person }) => (
            <Link href={address(`/people/${person}`, [['knownAt', String(knownAt)]])}>
              {person}
            </Link>
          ),
        },
        {
          name: 'amount',
          heading: t('behind.amount'),
          number: true,
          cell: ({ amount }) => numberText(amount, i18n.language),
        },
        {
          name: 'events',
          heading: t('behind.events'),
          cell: ({ events }) => <Events events={events} knownAt={knownAt} />,
        },
      ]}
    />
  );
};

const Events = ({
  events,
  knownAt,
}: {
  readonly events: Item['events'];
  readonly knownAt: number;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <ul className="events">
      {events.map((event) => (
        <li key={event.event}>
          <EventLine event={event} stream={event.stream} knownAt={knownAt} />
          {event.chain.length > 0 && (
            <details>
              <summary>{t('behind.chain', { count: event.chain.length })}</summary>
              <ol>
                {event.chain.map((each) => (
                  <li key={each.event}>
                    <EventLine event={each} stream={event.stream} knownAt={knownAt} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
};
