/** The proposals, by how they stand. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { client, dataOf } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { instantText } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';

const STATES = ['open', 'recorded', 'returned', 'withdrawn', 'approved'] as const;
const PAGE = 100;

type Summary = Schemas['ProposalsPage']['proposals'][number];

const Proposals = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [{ state: asked = 'open' }, change] = useParameters();
  const [limit, setLimit] = useState(PAGE);
  const state = STATES.find((each) => each === asked);
  const query = { limit, ...(state !== undefined && { state }) };
  const page = useQuery({
    queryKey: ['proposals', query],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/proposals', { params: { query }, signal })),
  });
  const columns = [
    { name: 'at', heading: t('proposals.at'), cell: linkOf },
    {
      name: 'state',
      heading: t('proposals.state'),
      cell: (row: Summary) => t(`proposals.states.${row.state}`),
    },
    {
      name: 'about',
      heading: t('proposals.about'),
      cell: (row: Summary) => row.subjects.join(', '),
    },
    { name: 'author', heading: t('proposals.by'), cell: (row: Summary) => row.author },
    { name: 'decided', heading: t('proposals.decidedBy'), cell: (row: Summary) => row.decidedBy },
  ];
  function linkOf({ proposal, proposedAt }: Summary): ReactNode {
    return <Link href={`/proposals/${proposal}`}>{instantText(proposedAt, i18n.language)}</Link>;
  }
  return (
    <>
      <h1>{t('proposals.title')}</h1>
      <div className="bar">
        <label>
          {t('proposals.state')}{' '}
          <select
            value={state ?? 'all'}
            onChange={({ target }) => {
              change({ state: target.value });
            }}
          >
            {['all' as const, ...STATES].map((each) => (
              <option key={each} value={each}>
                {t(`proposals.states.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answered query={page}>
        {({ proposals, next }) => (
          <section className="card">
            {proposals.length === 0 ? (
              <p className="muted">{t('proposals.none')}</p>
            ) : (
              <DataTable caption={t('proposals.title')} columns={columns} rows={proposals} />
            )}
            {next !== null && limit < PAGE * 10 && (
              <button
                onClick={() => {
                  setLimit(limit + PAGE);
                }}
              >
                {t('proposals.more')}
              </button>
            )}
          </section>
        )}
      </Answered>
    </>
  );
};

export default Proposals;
