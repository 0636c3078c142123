/** The decision that a fact rests on: its number and day, who signed it, and whom else it names. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { client, dataOf } from '../api/client.js';
import { dateText } from '../state/dates.js';
import { useCarried } from '../state/parameters.js';
import type { Row } from '../state/reports.js';
import { textIn } from '../state/reports.js';
import { Answered } from './answered.js';

const SHOWN_MAX = 20;

export const Decision = ({ id }: { readonly id: string }): ReactNode => {
  const { t, i18n } = useTranslation();
  const carried = useCarried();
  const query = useQuery({
    queryKey: ['decision', id],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/decisions/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <Answered query={query}>
      {({ decision, facts }) => {
        const data: Row = decision.data;
        const erased = decision.erased.includes('identity');
        const signer = erased ? t('facts.erased') : textIn(data, 'signer');
        const people = [...new Set(facts.map((fact) => textIn(fact, 'stream')))]
          .filter((stream) => stream.startsWith('person-'))
          .map((stream) => stream.slice('person-'.length));
        return (
          <div>
            <p>
              <a href={`/v1/decisions/${id}`}>
                {t('facts.decision', {
                  number: textIn(data, 'number'),
                  date: dateText(textIn(data, 'date'), i18n.language),
                })}
              </a>
              {[textIn(data, 'body'), signer && t('facts.signedBy', { signer })]
                .filter(Boolean)
                .map((text) => `, ${text}`)}
            </p>
            {textIn(data, 'legalBasis') !== '' && (
              <p className="muted">{t('facts.basis', { basis: textIn(data, 'legalBasis') })}</p>
            )}
            {people.length > 1 && (
              <p className="muted">
                {t('facts.alsoNames')}{' '}
                {people.slice(0, SHOWN_MAX).map((person) => (
                  <span key={person}>
                    <Link href={`/people/${person}${carried}`}>{person}</Link>{' '}
                  </span>
                ))}
                {people.length > SHOWN_MAX && '…'}
              </p>
            )}
          </div>
        );
      }}
    </Answered>
  );
};
