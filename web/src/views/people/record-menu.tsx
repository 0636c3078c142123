/** What can be recorded about a person: each a link to its form. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

const ACTIONS = [
  'rotate',
  'return',
  'train',
  'separate',
  'profile',
  'evaluate',
  'discipline',
  'suspend',
  'relieve',
  'plan',
  'hire',
] as const;

export const RecordMenu = ({ person }: { readonly person: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <details className="menu no-print">
      <summary>{t('people.actions')}</summary>
      <ul>
        {ACTIONS.map((action) => (
          <li key={action}>
            <Link href={`/record?person=${person}&action=${action}`}>
              {t(`record.actions.${action}`)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What can be done about a fact: its newest version is what an amendment names. */
export const AmendLinks = ({
  event,
  voided,
  person,
}: {
  readonly event: string;
  readonly voided: boolean;
  readonly person: string;
}): ReactNode => {
  const { t } = useTranslation();
  const amend = (how: 'correct' | 'void' | 'reinstate'): ReactNode => (
    <Link className="button" href={`/record?${how}=${event}&person=${person}`}>
      {t(`facts.${how}`)}
    </Link>
  );
  return (
    <p className="bar no-print">
      {voided ? (
        amend('reinstate')
      ) : (
        <>
          {amend('correct')}
          {amend('void')}
        </>
      )}
    </p>
  );
};
