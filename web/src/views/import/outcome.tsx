/** What became of the rows of an import: counted, by reason, and row by row. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { DataTable } from '../../parts/data-table.js';
import { Failed } from '../../parts/failed.js';
import { isAction } from '../record/forms.js';
import { Notice } from '../../parts/notice.js';
import { numberText } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';
import type { Import, ImportRow } from './import-calls.js';
import { isUnderWay } from './import-calls.js';

const OUTCOMES = [
  'recorded',
  'would-record',
  'already-there',
  'nothing',
  'skipped',
  'refused',
] as const;
type Outcomes = (typeof OUTCOMES)[number];
const PAGE = 100;

export const Outcome = ({ found }: { readonly found: Import }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { id, phase, counts } = found;
  const refused = counts.outcomes.refused ?? 0;
  const isTrial = phase === 'trying' || phase === 'tried';
  return (
    <section className="card">
      <header>
        <h2>{t(isTrial ? 'imports.resultTried' : 'imports.result')}</h2>
        {refused > 0 && (
          <a className="button" download href={`/v1/imports/${id}/rejects`}>
            {t('imports.rejects')}
          </a>
        )}
      </header>
      <dl className="figures">
        {OUTCOMES.filter((each) => counts.outcomes[each] !== undefined).map((each) => (
          <div key={each}>
            <dt>{t(`imports.outcome.${each}`)}</dt>
            <dd>{numberText(counts.outcomes[each] ?? 0, i18n.language)}</dd>
          </div>
        ))}
      </dl>
      <Codes says={t('imports.reasons')} codes={counts.codes} />
      <Codes says={t('imports.remarks')} codes={counts.remarks} />
      {!isUnderWay(found) && <Rows id={id} counts={counts.outcomes} />}
    </section>
  );
};

interface CodesProps {
  readonly says: string;
  readonly codes: Readonly<Record<string, number>>;
}

const Codes = ({ says, codes }: CodesProps): ReactNode => {
  const { i18n } = useTranslation();
  const entries = Object.entries(codes);
  if (entries.length === 0) return null;
  const texts = entries.map(([code, count]) => `${code} ${numberText(count, i18n.language)}`);
  return (
    <p>
      {says}: <span className="muted">{texts.join(' · ')}</span>
    </p>
  );
};

interface RowsProps {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
}

const Rows = ({ id, counts }: RowsProps): ReactNode => {
  const { t } = useTranslation();
  const [{ outcome = (counts.refused ?? 0) > 0 ? 'refused' : 'all' }, change] = useParameters();
  const rows = useInfiniteQuery({
    queryKey: ['import-rows', id, outcome, counts],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/v1/imports/{id}/rows', {
          params: {
            path: { id },
            query: {
              after: pageParam,
              limit: PAGE,
              ...(outcome !== 'all' && { outcome: outcome as Outcomes }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
  const all = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <label>
        {t('imports.show')}{' '}
        <select
          value={outcome}
          onChange={({ target }) => {
            change({ outcome: target.value });
          }}
        >
          <option value="all">{t('imports.all')}</option>
          {OUTCOMES.filter((each) => each === outcome || counts[each] !== undefined).map((each) => (
            <option key={each} value={each}>
              {t(`imports.outcome.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Failed error={rows.error} />
      {rows.isSuccess && all.length === 0 && (
        <Notice>{t(outcome === 'refused' ? 'imports.nothingRefused' : 'state.empty')}</Notice>
      )}
      {all.length > 0 && <RowTable rows={all} />}
      {rows.hasNextPage && (
        <button disabled={rows.isFetching} onClick={() => void rows.fetchNextPage()}>
          {t('imports.more')}
        </button>
      )}
    </>
  );
};

const RowTable = ({ rows }: { readonly rows: readonly ImportRow[] }): ReactNode => {
  const { t, i18n } = useTranslation();
  return (
    <DataTable
      caption={t('imports.result')}
      rows={rows}
      columns={[
        {
          name: 'line',
          heading: t('imports.row'),
          number: true,
          cell: ({ line }) => numberText(line, i18n.language),
        },
        {
          name: 'outcome',
          heading: t('imports.what'),
          cell: ({ outcome }) => t(`imports.outcome.${outcome}`),
        },
        { name: 'subject', heading: t('imports.who'), cell: ({ subject }) => subject ?? '' },
        {
          name: 'action',
          heading: t('imports.action'),
          cell: ({ action }) => (isAction(action) ? t(`record.actions.${action}`) : action),
        },
        {
          name: 'why',
          heading: t('imports.why'),
          cell: ({ code, detail, remarks, given }) => (
            <div className="reason">
              {detail === null ? (code ?? remarks.join(', ')) : <span lang="en">{detail}</span>}
              {code !== null && <span className="muted"> {code}</span>}
              {given !== null && (
                <details className="muted">
                  <summary>{t('imports.given')}</summary>
                  <code className="long">{given}</code>
                </details>
              )}
            </div>
          ),
        },
      ]}
    />
  );
};
