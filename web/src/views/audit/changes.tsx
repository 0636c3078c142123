/** What changed in a report between two moments: each row with before and after, and the events that caused it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { EventLine, personOf } from '../../parts/event-line.js';
import { useBehind } from '../../state/behind.js';
import { instantText, numberText } from '../../state/dates.js';
import { useLabels } from '../../state/labels.js';
import type { Description, ReportQuery, Row } from '../../state/reports.js';
import { questionIn } from '../reports/question.js';

type Answer = Schemas['KnowledgeDiff'];
type Changed = Answer['rows'][number];

interface ChangesProps {
  readonly description: Description;
  readonly search: URLSearchParams;
}

const PAGE = 10;
/** Both moments are asked for apart, and lists are compared as wholes. */
const OF_ONE = ['knownAt', 'compareTo', 'limit'];
/** More causes than this stand closed at first. */
const OPEN_MAX = 5;

export const Changes = ({ description, search }: ChangesProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const question = questionIn(
    { parameters: description.parameters.filter(({ name }) => !OF_ONE.includes(name)) },
    search,
  );
  const query = {
    ...question,
    report: description.name,
    knownA: search.get('knownA') ?? '',
    knownB: search.get('knownB') ?? '',
    limit: PAGE,
  };
  const pages = useInfiniteQuery({
    queryKey: ['diff', query],
    queryFn: ({ signal, pageParam }): Promise<Answer> =>
      dataOf(
        client.GET('/v1/audit/diff', {
          params: { query: { ...query, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  const { language } = i18n;
  const point = ({ index, instant }: Answer['knownA']): readonly [string, string] => [
    numberText(index, language),
    instant === null ? '–' : instantText(instant, language),
  ];
  return (
    <section className="card wide" aria-label={t('audit.part.diff')} aria-live="polite">
      <Answered query={pages}>
        {(data) => {
          const [first] = data.pages;
          if (first === undefined) return null;
          const [[a, instantA], [b, instantB]] = [point(first.knownA), point(first.knownB)];
          const { unexplained } = first as { readonly unexplained?: string };
          return (
            <>
              <h2>
                {first.total === 0 ? t('diff.same') : t('diff.changed', { count: first.total })}
              </h2>
              <p className="muted">{t('diff.between', { a, instantA, b, instantB })}</p>
              {unexplained !== undefined && first.total > 0 && (
                <p className="muted">
                  {/* The service says it in English. */}
                  <span lang="en">{t('diff.unexplained', { reason: unexplained })}</span>
                </p>
              )}
              {data.pages
                .flatMap(({ rows }) => rows)
                .map((changed) => (
                  <ChangedRow
                    key={JSON.stringify(changed.row)}
                    {...{ changed, description, question }}
                    points={[first.knownA.index, first.knownB.index]}
                    told={unexplained === undefined}
                  />
                ))}
              {pages.hasNextPage && (
                <p>
                  <button
                    disabled={pages.isFetchingNextPage}
                    onClick={() => void pages.fetchNextPage()}
                  >
                    {t('behind.more')}
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
};

interface ChangedRowProps {
  readonly changed: Changed;
  readonly description: Description;
  readonly question: ReportQuery;
  /** The ledger indexes of before and after. */
  readonly points: readonly [number, number];
  /** Whether the report tells the events. */
  readonly told: boolean;
}

const ChangedRow = ({
  changed,
  description,
  question,
  points,
  told,
}: ChangedRowProps): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  const [a, b] = points;
  const before = useBehind({ ...question, knownAt: String(a) }, description);
  const after = useBehind({ ...question, knownAt: String(b) }, description);
  const row: Row = changed.row;
  const says = Object.entries(row)
    .map(([name, value]) => labels.value(name, String(value)))
    .join(' · ');
  const value = (given: unknown, column: string, behind: typeof before): ReactNode => {
    if (given === null || given === undefined)
      return <span className="muted">{t('diff.none')}</span>;
    if (typeof given !== 'number')
      return labels.value(column, typeof given === 'string' ? given : JSON.stringify(given));
    const text = numberText(given, labels.language, 4);
    const href = given === 0 ? undefined : behind?.(row, column);
    return href === undefined ? text : <Link href={href}>{text}</Link>;
  };
  return (
    <section className="changed" aria-label={says === '' ? t('diff.total') : says}>
      <h3>{says === '' ? t('diff.total') : says}</h3>
      <DataTable
        caption={says === '' ? t('diff.total') : says}
        rows={changed.changes}
        columns={[
          {
            name: 'column',
            heading: t('diff.column'),
            cell: ({ column }) => labels.column(column, description),
          },
          {
            name: 'before',
            heading: t('diff.before'),
            number: true,
            cell: ({ column, old }) => value(old, column, before),
          },
          {
            name: 'after',
            heading: t('diff.after'),
            number: true,
            cell: ({ column, new: now }) => value(now, column, after),
          },
          {
            name: 'difference',
            heading: t('diff.difference'),
            number: true,
            cell: ({ difference }) =>
              difference === null ? '' : signed(difference, labels.language),
          },
        ]}
      />
      {told && <Causes changed={changed} />}
    </section>
  );
};

const signed = (value: number, language: string): string =>
  (value > 0 ? '+' : value < 0 ? '−' : '±') + numberText(Math.abs(value), language, 4);

const Causes = ({ changed: { causes, causesTotal } }: { readonly changed: Changed }): ReactNode => {
  const { t, i18n } = useTranslation();
  if (causesTotal === 0) return <p className="muted">{t('diff.noCauses')}</p>;
  return (
    <details open={causesTotal <= OPEN_MAX}>
      <summary>
        {t('diff.causes', { count: causesTotal, number: numberText(causesTotal, i18n.language) })}
      </summary>
      {causes.length < causesTotal && (
        <p className="muted">{t('diff.firstCauses', { shown: causes.length })}</p>
      )}
      <ul className="events">
        {causes.map((cause) => {
          const person = personOf(cause.stream);
          return (
            <li key={cause.event}>
              {person === undefined ? (
                t('behind.organisation')
              ) : (
                <Link href={`/people/${person}`}>{person}</Link>
              )}
              {': '}
              <EventLine event={cause} stream={cause.stream} />
            </li>
          );
        })}
      </ul>
    </details>
  );
};
