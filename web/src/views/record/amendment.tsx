/** Corrects, voids or reinstates a fact, found by one of its events in the timeline of its subject. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { Notice } from '../../parts/notice.js';
import type { Amended, FactHistory } from './amended.js';
import { Correct } from './correct.js';
import { useLabels } from './labels.js';
import { VoidOrReinstate } from './void.js';

interface AmendmentProps {
  readonly account: string;
  readonly amendment: 'correct' | 'void' | 'reinstate';
  readonly event: string;
  readonly person: string | undefined;
  readonly unit: string | undefined;
}

export const Amendment = ({
  account,
  amendment,
  event,
  person,
  unit = '',
}: AmendmentProps): ReactNode => {
  const { t } = useTranslation();
  const subject = person === undefined ? { unit } : { person };
  const facts = useQuery({
    queryKey: ['facts of', subject],
    queryFn: ({ signal }) => factsOf(subject, signal),
  });
  // The catalogue is needed to read a fact back into a form.
  const { isReady } = useLabels('');
  return (
    <Answered query={facts}>
      {(all) => {
        const fact = all.find(
          ({ root, versions }) => root === event || versions.some((each) => each.event === event),
        );
        if (fact === undefined) return <Notice tone="bad">{t('record.factGone')}</Notice>;
        const amended = { account, subject, fact, facts: all };
        if (!isReady) return <p className="muted">{t('state.loading')}</p>;
        if (amendment !== 'correct') {
          return <VoidOrReinstate {...amended} amendment={amendment} event={event} />;
        }
        return <Correct {...amended} event={event} />;
      }}
    </Answered>
  );
};

const factsOf = async (
  subject: Amended['subject'],
  signal: AbortSignal,
): Promise<readonly FactHistory[]> => {
  if ('person' in subject) {
    const path = { id: subject.person };
    return (await dataOf(client.GET('/v1/people/{id}/timeline', { params: { path }, signal })))
      .facts;
  }
  const path = { id: subject.unit };
  return (await dataOf(client.GET('/v1/units/{id}', { params: { path }, signal }))).facts;
};
