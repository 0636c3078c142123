/** One proposal: who made it, what it would change, and deciding it. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { dateText, instantText, numberText } from '../../state/dates.js';
import { BeforeAfter } from '../record/before-after.js';
import { FactText } from '../record/fact-text.js';
import type { Labels } from '../record/labels.js';
import { useLabels } from '../record/labels.js';
import { Refusal } from '../record/refusal.js';
import { Acts } from './acts.js';

type ProposalAnswer = Schemas['Proposal'];

const Proposal = (): ReactNode => {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const proposal = useQuery({
    queryKey: ['proposal', id],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/proposals/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <>
      <p>
        <Link href="/proposals">← {t('proposals.title')}</Link>
      </p>
      <Answered query={proposal}>{(found) => <Shown proposal={found} />}</Answered>
    </>
  );
};

export default Proposal;

const Shown = ({ proposal }: { readonly proposal: ProposalAnswer }): ReactNode => {
  const { t } = useTranslation();
  const { facts, effect, state } = proposal;
  const labels = useLabels(facts[0]?.effectiveDate ?? '');
  return (
    <>
      <h1>
        {t('proposals.proposal')} · {t(`proposals.states.${state}`)}
      </h1>
      <About proposal={proposal} labels={labels} />
      <Facts proposal={proposal} labels={labels} />
      {effect?.subjects.map(({ subject, before, after }) => (
        <section key={subject} className="card">
          <h2>{t('proposals.effect', { subject })}</h2>
          <BeforeAfter before={before} after={after} labels={labels} />
        </section>
      ))}
      {state === 'open' && <Acts key={effect?.digest} proposal={proposal} />}
    </>
  );
};

interface PartProps {
  readonly proposal: ProposalAnswer;
  readonly labels: Labels;
}

const About = ({ proposal, labels }: PartProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const { author, proposedAt, decidedBy, decidedAt, note, reason, decision } = proposal;
  const lines: readonly (readonly [string, string | null])[] = [
    [t('proposals.by'), author],
    [t('proposals.at'), instantText(proposedAt, i18n.language)],
    [
      t('proposals.decidedBy'),
      decidedBy === null || decidedAt === null
        ? decidedBy
        : `${decidedBy}, ${instantText(decidedAt, i18n.language)}`,
    ],
    [labels.field('decision'), decisionText(decision, i18n.language)],
    [t('proposals.note'), note],
    [t('proposals.reason'), reason],
  ];
  return (
    <section className="card">
      <dl className="said">
        {lines
          .filter(([, text]) => text !== null)
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
};

const decisionText = (decision: unknown, language: string): string | null => {
  if (typeof decision === 'string') return decision;
  if (typeof decision !== 'object' || decision === null) return null;
  const { number, date, body } = decision as Readonly<Record<string, string | undefined>>;
  return [number, date === undefined ? undefined : dateText(date, language), body]
    .filter((each) => each !== undefined)
    .join(' · ');
};

const Facts = ({ proposal, labels }: PartProps): ReactNode => {
  const { t, i18n } = useTranslation();
  return (
    <section className="card">
      <h2>{t('proposals.facts')}</h2>
      <ol>
        {proposal.facts.map((fact) => (
          <li key={fact.fact}>
            {fact.effectiveDate !== null && `${dateText(fact.effectiveDate, i18n.language)} · `}
            {fact.subject} · {isAmendment(fact.action) && <>{t(`record.amend.${fact.action}`)}: </>}
            <FactText
              fact={{ ...replaced(fact.fields), action: fact.of ?? fact.action }}
              labels={labels}
            />
            {fact.outcome !== null && (
              <span className="muted">
                {' · '}
                {'index' in fact.outcome
                  ? t('proposals.recordedAs', {
                      index: numberText(fact.outcome.index, i18n.language),
                    })
                  : t('proposals.refused', { code: fact.outcome.refused })}
              </span>
            )}
            {fact.warnings.map((code) => (
              <p key={code}>⚠ {t(`record.warnings.${code}`)}</p>
            ))}
            {fact.problem !== null && (
              <Refusal problem={fact.problem} subject={{ person: fact.subject }} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

const isAmendment = (action: string): action is 'correct' | 'void' | 'reinstate' =>
  ['correct', 'void', 'reinstate'].includes(action);

/** What a correction says stands in its replacement. */
const replaced = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  typeof fields.with === 'object' && fields.with !== null
    ? (fields.with as Readonly<Record<string, unknown>>)
    : fields;
