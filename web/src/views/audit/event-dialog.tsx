/** One event of the log, with all that was ever said of its fact, and the proof that it stands there. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { save } from '../../parts/save-picture.js';
import { dateText, instantText } from '../../state/dates.js';

type Event = Schemas['Event'];

interface EventDialogProps {
  readonly index: number;
  readonly onClose: () => void;
}

const PERSON = 'person-';

export const EventDialog = ({ index, onClose }: EventDialogProps): ReactNode => {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const found = useQuery({
    queryKey: ['event', index],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/v1/audit/events', {
          params: { query: { after: index - 1, limit: 1 } },
          signal,
        }),
      ),
  });
  return (
    <dialog
      className="event"
      ref={dialog}
      onClose={onClose}
      aria-label={t('audit.log.event', { index })}
    >
      <div className="bar">
        <h2>{t('audit.log.event', { index })}</h2>
        <span className="spacer" />
        <button onClick={() => dialog.current?.close()}>{t('audit.log.close')}</button>
      </div>
      <Answered query={found}>
        {({ events: [event] }) => (event === undefined ? null : <Opened event={event} />)}
      </Answered>
    </dialog>
  );
};

const Opened = ({ event }: { readonly event: Event }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { recordedAt, effectiveDate, actor, type, stream, decision, index, erased } = event;
  const facts: readonly (readonly [string, string])[] = [
    [t('audit.log.type'), type],
    [t('audit.log.about'), stream],
    [t('audit.log.recorded'), instantText(recordedAt, i18n.language)],
    [
      t('audit.log.effective'),
      effectiveDate === null ? '–' : dateText(effectiveDate, i18n.language),
    ],
    [t('audit.log.actor'), actor],
    [t('audit.log.decision'), decision ?? '–'],
  ];
  return (
    <>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {erased.length > 0 && <p>{t('audit.log.erased', { classes: erased.join(', ') })}</p>}
      {stream.startsWith(PERSON) && <Chain person={stream.slice(PERSON.length)} event={event} />}
      <details>
        <summary>{t('audit.log.whole')}</summary>
        <pre className="long" tabIndex={0}>
          {JSON.stringify(event, undefined, 2)}
        </pre>
      </details>
      <button onClick={() => void saveProof(index)}>{t('audit.log.proof')}</button>
    </>
  );
};

const saveProof = async (index: number): Promise<void> => {
  const path = { id: String(index) };
  const { proof } = await dataOf(
    client.GET('/v1/audit/proofs/inclusion/{id}', { params: { path } }),
  );
  save(new Blob([proof], { type: 'text/plain' }), `event-${index}.tlog-proof`);
};

/** Every version of the fact, oldest first: recorded, corrected, voided, reinstated. */
const Chain = ({
  person,
  event,
}: {
  readonly person: string;
  readonly event: Event;
}): ReactNode => {
  const { t, i18n } = useTranslation();
  const timeline = useQuery({
    queryKey: ['timeline', person],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/people/{id}/timeline', { params: { path: { id: person } }, signal })),
  });
  return (
    <Answered query={timeline}>
      {({ facts }) => {
        const fact = facts.find(({ versions }) => versions.some((each) => each.event === event.id));
        if (fact === undefined || fact.versions.length < 2) {
          return <p className="muted">{t('audit.log.noChain')}</p>;
        }
        return (
          <>
            <h3>{t('audit.log.chain')}</h3>
            <ol>
              {fact.versions.map(({ event: id, type, index, recordedAt, actor, effectiveDate }) => (
                <li key={id} aria-current={id === event.id ? 'true' : undefined}>
                  {index}: {type}
                  {effectiveDate !== null && `, ${dateText(effectiveDate, i18n.language)}`}{' '}
                  <span className="muted">
                    {instantText(recordedAt, i18n.language)}, {actor}
                  </span>
                </li>
              ))}
            </ol>
          </>
        );
      }}
    </Answered>
  );
};
