/** The log, event by event, with every filter; one of them opened with all that was said of its fact. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { Notice } from '../../parts/notice.js';
import { dateText, instantText, numberText } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';
import { EventDialog } from './event-dialog.js';

const PAGE = 100;

/** In the address they are called as in the service; the unit and the knowledge are those of the frame. */
const FILTERS = [
  ['person', 'text'],
  ['type', 'text'],
  ['actor', 'text'],
  ['recordedFrom', 'datetime-local'],
  ['recordedTo', 'datetime-local'],
  ['effectiveFrom', 'date'],
  ['effectiveTo', 'date'],
] as const;

export const useLogQuery = (): Readonly<Record<string, string>> => {
  const [parameters] = useParameters();
  const { unit, knownAt } = parameters;
  const until = knownAt !== undefined && /^\d+$/.test(knownAt) ? { until: knownAt } : {};
  const given = FILTERS.flatMap(([name, type]) => {
    const value = parameters[name];
    if (value === undefined) return [];
    return [[name, type === 'datetime-local' ? new Date(value).toISOString() : value] as const];
  });
  const recordedTo = knownAt?.includes('T') === true ? { recordedTo: knownAt } : {};
  return { ...recordedTo, ...Object.fromEntries(given), ...until, ...(unit && { unit }) };
};

export const Log = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [{ after = '0', event }, change] = useParameters();
  const filter = useLogQuery();
  const query = { ...filter, after: Number(after), limit: PAGE };
  const page = useQuery({
    queryKey: ['log', query],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/audit/events', { params: { query }, signal })),
  });
  const file = new URLSearchParams({ ...filter, format: 'ndjson' }).toString();
  return (
    <section className="card">
      <Filters />
      <Answered query={page}>
        {({ events, next }) => (
          <>
            {events.length === 0 ? (
              <Notice>{t('state.empty')}</Notice>
            ) : (
              <DataTable
                caption={t('audit.part.log')}
                rows={events}
                columns={[
                  {
                    name: 'index',
                    heading: t('audit.log.index'),
                    number: true,
                    cell: ({ index }) => (
                      <button
                        className="link"
                        aria-label={t('audit.log.open', { index })}
                        onClick={() => {
                          change({ event: String(index) });
                        }}
                      >
                        {numberText(index, i18n.language)}
                      </button>
                    ),
                  },
                  {
                    name: 'recordedAt',
                    heading: t('audit.log.recorded'),
                    cell: ({ recordedAt }) => instantText(recordedAt, i18n.language),
                  },
                  { name: 'type', heading: t('audit.log.type'), cell: ({ type }) => type },
                  {
                    name: 'stream',
                    heading: t('audit.log.about'),
                    cell: ({ stream }) => <span className="id">{stream}</span>,
                  },
                  {
                    name: 'effectiveDate',
                    heading: t('audit.log.effective'),
                    cell: ({ effectiveDate }) =>
                      effectiveDate === null ? '' : dateText(effectiveDate, i18n.language),
                  },
                  { name: 'actor', heading: t('audit.log.actor'), cell: ({ actor }) => actor },
                ]}
              />
            )}
            <div className="bar">
              <button
                disabled={after === '0'}
                onClick={() => {
                  change({ after: undefined });
                }}
              >
                {t('audit.log.first')}
              </button>
              <button
                disabled={next === null}
                onClick={() => {
                  change({ after: String(next) });
                }}
              >
                {t('audit.log.next')}
              </button>
              <a className="button" download="events.ndjson" href={`/v1/audit/events?${file}`}>
                {t('audit.log.save')}
              </a>
            </div>
          </>
        )}
      </Answered>
      {event !== undefined && (
        <EventDialog
          key={event}
          index={Number(event)}
          onClose={() => {
            change({ event: undefined });
          }}
        />
      )}
    </section>
  );
};

const Filters = (): ReactNode => {
  const { t } = useTranslation();
  const [parameters, change] = useParameters();
  const given = FILTERS.filter(([name]) => parameters[name] !== undefined);
  return (
    <details open={given.length > 0}>
      <summary>
        {t('audit.log.filters')}
        {given.length > 0 && ` (${given.length})`}
      </summary>
      <div className="fields">
        {FILTERS.map(([name, type]) => (
          <label key={name} className="field">
            {t(`audit.log.${name}`)}
            <input
              // A filter that was cleared elsewhere is empty here, too.
              key={parameters[name] ?? ''}
              type={type}
              defaultValue={parameters[name] ?? ''}
              onBlur={({ target }) => {
                if (target.value === (parameters[name] ?? '')) return;
                change({ [name]: target.value.trim(), after: undefined });
              }}
              onKeyDown={({ key, currentTarget }) => {
                if (key === 'Enter') currentTarget.blur();
              }}
            />
          </label>
        ))}
        <button
          disabled={given.length === 0}
          onClick={() => {
            change(Object.fromEntries(given.map(([name]) => [name, undefined])));
          }}
        >
          {t('audit.log.clear')}
        </button>
      </div>
    </details>
  );
};
