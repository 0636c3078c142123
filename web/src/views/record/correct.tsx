/** Corrects a fact: the form of its action, filled with what is known, as a full replacement. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../parts/notice.js';
import type { Amended } from './amended.js';
import { DecisionFields } from './decision-fields.js';
import { useDraft } from './draft.js';
import { FactFields } from './fact-form.js';
import { isAction } from './forms.js';
import { useLabels } from './labels.js';
import { RecordForm } from './record-form.js';
import { useRecording } from './recording.js';
import { commonOf, factOf, valuesOf } from './values.js';
import { Why } from './void.js';

type CorrectProps = Amended & { readonly event: string };

export const Correct = ({ account, subject, fact, event }: CorrectProps): ReactNode => {
  const { t } = useTranslation();
  const known = fact.action;
  const { action } = known;
  const { attributeTypes } = useLabels('');
  const first = isAction(action) ? valuesOf(action, known, attributeTypes) : {};
  const draft = useDraft(account, `correct/${event}`, first);
  const { values } = draft;
  const labels = useLabels(values.effectiveDate ?? '');
  const recording = useRecording(draft);
  if (!isAction(action)) return <Notice tone="bad">{t('record.factGone')}</Notice>;
  if (fact.voided) return <Notice tone="bad">{t('record.isVoided')}</Notice>;
  return (
    <>
      <h2>
        {t('record.amend.correct')}: {t(`record.actions.${action}`)}
      </h2>
      <p className="muted">{t('record.correctSays')}</p>
      <RecordForm
        draft={draft}
        recording={recording}
        labels={labels}
        date={values.effectiveDate ?? ''}
        subject={subject}
        body={() => ({
          action: 'correct',
          ...subject,
          target: fact.event,
          with: factOf(action, values, labels.attributeTypes),
          ...((values.why ?? '') !== '' && { why: values.why }),
          ...withoutSequence(commonOf(values)),
        })}
      >
        <FactFields action={action} subject={null} />
        <Why />
        <DecisionFields />
      </RecordForm>
    </>
  );
};

/** The order within the day is the replacement's. */
const withoutSequence = (common: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(common).filter(([name]) => name !== 'sequence'));
