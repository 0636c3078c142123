/** One person: what was believed when, drawn as lanes, every fact with its chain, and the state of a day. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { useCarried } from '../../state/parameters.js';
import { hasRole, useWho } from '../../state/who.js';
import { Believed } from './believed.js';
import { RecordMenu } from './record-menu.js';

const Person = (): ReactNode => {
  const { id = '' } = useParams();
  // One person after another: nothing of the one before may stand under the name of the next.
  return <PersonPage key={id} id={id} />;
};

const PersonPage = ({ id }: { readonly id: string }): ReactNode => {
  const { t, i18n } = useTranslation();
  const carried = useCarried();
  const who = useWho();
  const name = useName(id);
  const events = useQuery({
    queryKey: ['person', id, 'events'],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/people/{id}/events', { params: { path: { id } }, signal })),
  });
  return (
    <>
      <div className="bar">
        <h1>
          {name} <span className="muted">{name === id ? '' : id}</span>
        </h1>
        <span className="spacer" />
        {hasRole(who.data, 'officer', 'administrator') && <RecordMenu person={id} />}
        {hasRole(who.data, 'administrator') && (
          <a
            className="button"
            href={`/v1/people/${id}/held?format=html&lang=${i18n.language === 'vi' ? 'vi' : 'en'}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('people.held')}
          </a>
        )}
        <Link className="button" href={`/people${carried}`}>
          {t('people.back')}
        </Link>
      </div>
      <Answered query={events}>
        {(found) => <Believed id={id} name={name} events={found.events} />}
      </Answered>
    </>
  );
};

/** The name that holds now; the id where there is none, and that it was erased where it was. */
const useName = (id: string): string => {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['person', id, 'now'],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/people/{id}', { params: { path: { id } }, signal })),
  });
  const name = (data?.privateAttributes as Readonly<Record<string, unknown>> | undefined)?.fullName;
  if (typeof name === 'string') return name;
  return data?.erased.includes('identity') === true ? t('people.nameErased') : id;
};

export default Person;
