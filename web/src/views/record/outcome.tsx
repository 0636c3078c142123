/** What became of a record: where it stands in the ledger, or the proposal that somebody else decides. */
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { numberText } from '../../state/dates.js';
import { isAction } from './forms.js';
import type { Stage } from './recording.js';

interface OutcomeProps {
  readonly stage: Extract<Stage, { at: 'recorded' | 'proposed' }>;
  readonly another?: () => void;
}

export const Outcome = ({ stage, another }: OutcomeProps): ReactNode => {
  const { t } = useTranslation();
  const place = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <section className="card">
      <h2 ref={place} tabIndex={-1}>
        {t(stage.at === 'recorded' ? 'record.recorded' : 'record.proposed')}
      </h2>
      {stage.at === 'recorded' ? (
        <Recorded stage={stage} />
      ) : (
        <p>
          {t('record.proposedSays')}{' '}
          <Link href={`/proposals/${stage.proposal}`}>{t('record.toProposal')}</Link>
        </p>
      )}
      <div className="bar">
        {another !== undefined && (
          <button type="button" className="primary" onClick={another}>
            {t('record.another')}
          </button>
        )}
        <Link className="button" href="/record">
          {t('record.toForms')}
        </Link>
      </div>
    </section>
  );
};

const Recorded = ({ stage }: { readonly stage: Extract<Stage, { at: 'recorded' }> }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { answer, body } = stage;
  const { person, unit, action } = body;
  return (
    <>
      <p>
        {isAction(action)
          ? t(`record.actions.${action}`)
          : t(`record.amend.${action as 'correct' | 'void' | 'reinstate'}`)}
        {answer.outcome === 'repeated' && ` · ${t('record.repeated')}`}
      </p>
      <dl className="figures">
        <div>
          <dt>{t('record.index')}</dt>
          <dd>{numberText(answer.index, i18n.language)}</dd>
        </div>
      </dl>
      <p className="muted">
        {t('record.event')} <code>{answer.event}</code>
      </p>
      {typeof person === 'string' && (
        <p>
          <Link href={`/people/${encodeURIComponent(person)}`}>
            {t('record.toPerson', { person })}
          </Link>
        </p>
      )}
      {typeof unit === 'string' && typeof person !== 'string' && (
        <p>
          <Link href={`/units/${encodeURIComponent(unit)}`}>{t('record.toUnit', { unit })}</Link>
        </p>
      )}
    </>
  );
};
