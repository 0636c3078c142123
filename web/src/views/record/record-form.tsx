/** A form from the first letter to the record: filled, previewed, recorded or proposed, and what became of it. */
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../parts/notice.js';
import type { Draft } from './draft.js';
import { FormProvider } from './form-context.js';
import type { Labels } from './labels.js';
import { Outcome } from './outcome.js';
import { Previewed } from './previewed.js';
import type { Recording } from './recording.js';
import { codeOf } from '../../state/problem-words.js';
import { Refusal, wrongPlaces } from './refusal.js';
import type { RecordBody } from './values.js';

interface RecordFormProps {
  readonly draft: Draft;
  readonly recording: Recording;
  readonly labels: Labels;
  readonly date: string;
  readonly subject: { readonly person?: string; readonly unit?: string };
  /** The record as the form has it now. */
  readonly body: () => RecordBody;
  readonly children: ReactNode;
  /** What can be done about a refusal, beside mending the form. */
  readonly remedy?: (
    problem: { readonly breaks?: readonly { event: string; date: string }[] | undefined },
    code: string,
  ) => ReactNode;
  /** Begins the next one of the kind, with the same decision. */
  readonly another?: () => void;
}

export const RecordForm = (props: RecordFormProps): ReactNode => {
  const { draft, recording, labels, date, subject, body, children, remedy, another } = props;
  const { t } = useTranslation();
  const { stage, edited, preview, record, propose } = recording;
  const { values, change } = draft;
  const problem =
    stage.at === 'refused'
      ? stage.problem
      : stage.at === 'previewed'
        ? (stage.preview.problem ?? undefined)
        : undefined;
  const form = useMemo(
    () => ({
      values,
      labels,
      date,
      wrong: wrongPlaces(problem),
      change: (changes: Readonly<Record<string, string | undefined>>) => {
        change(changes);
        edited();
      },
    }),
    [change, date, edited, labels, problem, values],
  );
  const isHeld = stage.at === 'sending' || stage.at === 'unknown';
  if (stage.at === 'recorded' || stage.at === 'proposed') {
    return <Outcome stage={stage} {...(another !== undefined && { another })} />;
  }
  const remedied = problem === undefined ? null : remedy?.(problem, codeOf(problem));
  return (
    <FormProvider value={form}>
      <form
        className="record"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isHeld) void preview(body());
        }}
      >
        <fieldset className="bare" disabled={isHeld}>
          {children}
          <div className="bar">
            <button className="primary" disabled={stage.at === 'asking'}>
              {t('record.show')}
            </button>
            {draft.isKept && !isHeld && (
              <button
                type="button"
                onClick={() => {
                  draft.restart();
                  edited();
                }}
              >
                {t('record.forget')}
              </button>
            )}
            <span className="muted" role="status">
              {draft.isKept ? t('record.kept') : ''}
            </span>
          </div>
        </fieldset>
      </form>
      <div aria-live="polite" className="record">
        {stage.at === 'asking' && <p className="muted">{t('state.loading')}</p>}
        {stage.at === 'sending' && <Notice>{t('record.sending')}</Notice>}
        {stage.at === 'unknown' && <Notice tone="warning">{t('record.unknown')}</Notice>}
        {stage.at === 'unreachable' && <Notice tone="bad">{t('record.unreachable')}</Notice>}
        {stage.at === 'refused' &&
          (codeOf(stage.problem) === 'needs-approval' ? (
            <Notice tone="warning">
              <p>{t('record.needsApproval')}</p>
              <button type="button" onClick={() => void propose(body())}>
                {t('record.propose')}
              </button>
            </Notice>
          ) : (
            <Refusal problem={stage.problem} subject={subject}>
              {remedied}
            </Refusal>
          ))}
        {stage.at === 'previewed' && (
          <Previewed
            preview={stage.preview}
            subject={subject}
            labels={labels}
            isSending={false}
            record={() => void record(body())}
            propose={() => void propose(body())}
          >
            {remedied}
          </Previewed>
        )}
      </div>
    </FormProvider>
  );
};
