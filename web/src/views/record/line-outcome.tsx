/** What became of one line of many, and of all of them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { Notice } from '../../parts/notice.js';
import { Sentence } from '../../parts/problem.js';
import { dateText } from '../../state/dates.js';
import { toldBy } from '../../state/problem-words.js';
import type { LineAnswer } from './line-answers.js';
import { factAddress, Refusal } from './refusal.js';
import type { LinesSent } from './use-lines.js';
import { isTaken } from './use-lines.js';

interface LineOutcomeProps {
  readonly answer: LineAnswer | undefined;
  readonly person: string;
}

export const LineOutcome = ({ answer, person }: LineOutcomeProps): ReactNode => {
  const { t, i18n } = useTranslation();
  if (answer === undefined) return null;
  const { outcome, index, refusal, violations = [], warnings = [], problem } = answer;
  const told =
    refusal === undefined
      ? problem && toldBy(problem)
      : { code: refusal.code, detail: refusal.detail, values: refusal.parameters };
  return (
    <div data-outcome={outcome}>
      <strong>{t(`record.outcomes.${outcome}`)}</strong>
      {index !== undefined && ` · ${index}`}
      {told !== undefined && <Sentence told={told} />}
      {violations.map(({ pointer, detail }) => (
        <p key={pointer}>
          {pointer.slice(1)}: {detail}
        </p>
      ))}
      {refusal?.breaks.map(({ event, date }) => (
        <p key={event}>
          <Link href={factAddress({ person }, event)}>{dateText(date, i18n.language)}</Link>
        </p>
      ))}
      {warnings.map((code) => (
        <p key={code}>⚠ {t(`record.warnings.${code}`)}</p>
      ))}
    </div>
  );
};

export const LinesProgress = ({ sent }: { readonly sent: LinesSent }): ReactNode => {
  const { t } = useTranslation();
  const { state, answers, count, problem } = sent;
  if (state === 'idle') return null;
  const taken = [...answers.values()].filter(isTaken).length;
  return (
    <>
      <div className="bar" role="status">
        <progress aria-label={t('record.many.outcome')} max={count} value={answers.size} />
        <span>{t('record.many.rows', { done: answers.size, all: count })}</span>
      </div>
      {state === 'done' && (
        <Notice tone={taken === count ? 'plain' : 'warning'}>
          {t('record.many.done', { recorded: taken, refused: count - taken })}
        </Notice>
      )}
      {state === 'broken' && <Notice tone="warning">{t('record.many.broken')}</Notice>}
      {state === 'refused' && problem !== undefined && <Refusal problem={problem} subject={{}} />}
    </>
  );
};
