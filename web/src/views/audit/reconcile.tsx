/** A staff list of a day against the ledger of that day. */
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { DataTable } from '../../parts/data-table.js';
import { DropFile } from '../../parts/drop-file.js';
import { Failed } from '../../parts/failed.js';
import { dateText, numberText } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';

type Compared = Schemas['Reconciliation'];

export const Reconcile = (): ReactNode => {
  const { t } = useTranslation();
  const [{ asOf, knownAt, unit }] = useParameters();
  const compare = useMutation({
    mutationFn: (file: File) =>
      dataOf(
        client.POST('/v1/reconcile', {
          params: {
            query: {
              name: file.name,
              ...(asOf && { asOf }),
              ...(knownAt && { knownAt }),
              ...(unit && { unit }),
            },
          },
          headers: { 'content-type': 'application/octet-stream' },
          body: '',
          bodySerializer: () => file,
        }),
      ),
  });
  return (
    <section className="card">
      <p className="muted">{t('audit.reconcile.intro')}</p>
      <DropFile
        label={t('audit.reconcile.file')}
        accept=".csv,.xlsx,.ndjson,.jsonl"
        disabled={compare.isPending}
        onFile={compare.mutate}
      />
      {compare.isPending && <p role="status">{t('state.loading')}</p>}
      <Failed error={compare.error} />
      {compare.data !== undefined && <Found compared={compare.data} />}
    </section>
  );
};

const Found = ({ compared }: { readonly compared: Compared }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { listed, same, missing, extra, different, ambiguous, unread, asOf, knownAt } = compared;
  const counts: readonly (readonly [string, number])[] = [
    [t('audit.reconcile.listed'), listed],
    [t('audit.reconcile.same'), same],
    [t('audit.reconcile.different'), different.length],
    [t('audit.reconcile.missing'), missing.length],
    [t('audit.reconcile.extra'), extra.length],
    [t('audit.reconcile.ambiguous'), ambiguous.length],
  ];
  const said = (row: { person: string | null; fullName: string | null }) => row.fullName ?? '';
  return (
    <>
      <dl className="figures">
        {counts.map(([says, count]) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>{numberText(count, i18n.language)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        {t('audit.reconcile.asOf', { day: dateText(asOf, i18n.language), index: knownAt.index })}
      </p>
      <Rows
        says={t('audit.reconcile.different')}
        rows={different.flatMap(({ place, person, fields }) =>
          fields.map((field) => ({ place, person, ...field })),
        )}
        columns={[
          [t('audit.reconcile.place'), ({ place }) => place],
          [t('audit.reconcile.person'), ({ person }) => person],
          [t('audit.reconcile.field'), ({ field }) => field],
          [t('audit.reconcile.inList'), ({ roster }) => roster],
          [t('audit.reconcile.inLedger'), ({ ledger }) => ledger ?? '–'],
        ]}
      />
      <Rows
        says={t('audit.reconcile.missing')}
        rows={missing}
        columns={[
          [t('audit.reconcile.person'), ({ person }) => person],
          [t('audit.reconcile.name'), said],
          [t('audit.reconcile.unit'), ({ unit }) => unit ?? ''],
        ]}
      />
      <Rows
        says={t('audit.reconcile.extra')}
        rows={extra}
        columns={[
          [t('audit.reconcile.place'), ({ place }) => place],
          [t('audit.reconcile.person'), ({ person }) => person ?? ''],
          [t('audit.reconcile.name'), said],
        ]}
      />
      <Rows
        says={t('audit.reconcile.ambiguous')}
        rows={ambiguous}
        columns={[
          [t('audit.reconcile.place'), ({ place }) => place],
          [t('audit.reconcile.why'), ({ why }) => t(`audit.reconcile.reason.${why}`)],
          [t('audit.reconcile.candidates'), ({ candidates }) => candidates.join(', ')],
        ]}
      />
      <Rows
        says={t('audit.reconcile.unread')}
        rows={unread}
        columns={[[t('audit.reconcile.why'), (why) => why]]}
      />
    </>
  );
};

interface RowsProps<R> {
  readonly says: string;
  readonly rows: readonly R[];
  /** Each with its heading. */
  readonly columns: readonly (readonly [string, (row: R) => ReactNode])[];
}

const Rows = <R,>({ says, rows, columns }: RowsProps<R>): ReactNode =>
  rows.length === 0 ? null : (
    <>
      <h3>{says}</h3>
      <DataTable
        caption={says}
        rows={rows}
        columns={columns.map(([heading, cell]) => ({ name: heading, heading, cell }))}
      />
    </>
  );
