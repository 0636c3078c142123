/** Who has read personal data: the events of reading, which are part of the log. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { Notice } from '../../parts/notice.js';
import { instantText } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';

const PAGE = 200;
const TYPE = 'personal-data-read';

export const Reads = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [{ after = '0', actor }, change] = useParameters();
  const query = { type: TYPE, after: Number(after), limit: PAGE, ...(actor && { actor }) };
  const page = useQuery({
    queryKey: ['log', query],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/audit/events', { params: { query }, signal })),
  });
  return (
    <section className="card">
      <p className="muted">{t('audit.reads.intro')}</p>
      <Answered query={page}>
        {({ events, next }) =>
          events.length === 0 ? (
            <Notice>{t('audit.reads.none')}</Notice>
          ) : (
            <>
              <DataTable
                caption={t('audit.part.reads')}
                rows={events}
                columns={[
                  {
                    name: 'when',
                    heading: t('audit.reads.when'),
                    cell: ({ recordedAt }) => instantText(recordedAt, i18n.language),
                  },
                  { name: 'who', heading: t('audit.reads.who'), cell: (event) => event.actor },
                  {
                    name: 'whose',
                    heading: t('audit.reads.whose'),
                    cell: ({ data: { persons } }) =>
                      Array.isArray(persons) ? persons.join(', ') : t('audit.reads.whoever'),
                  },
                  {
                    name: 'door',
                    heading: t('audit.reads.door'),
                    cell: ({ data: { route } }) => (
                      <code className="id">{typeof route === 'string' ? route : ''}</code>
                    ),
                  },
                  {
                    name: 'why',
                    heading: t('audit.reads.why'),
                    cell: ({ data: { purpose } }) => (typeof purpose === 'string' ? purpose : '–'),
                  },
                ]}
              />
              <button
                disabled={next === null}
                onClick={() => {
                  change({ after: String(next) });
                }}
              >
                {t('audit.log.next')}
              </button>
            </>
          )
        }
      </Answered>
    </section>
  );
};
