/** What a record would change, the warnings to confirm, and the buttons that record or propose it. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '../../parts/notice.js';
import { BeforeAfter } from './before-after.js';
import type { Labels } from './labels.js';
import type { Preview } from './recording.js';
import { codeOf } from '../../state/problem-words.js';
import { Refusal } from './refusal.js';

interface PreviewedProps {
  readonly preview: Preview;
  readonly subject: { readonly person?: string; readonly unit?: string };
  readonly labels: Labels;
  readonly isSending: boolean;
  readonly record: () => void;
  readonly propose: () => void;
  readonly children?: ReactNode;
}

export const Previewed = ({
  preview,
  subject,
  labels,
  isSending,
  record,
  propose,
  children,
}: PreviewedProps): ReactNode => {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(false);
  const { problem, warnings, before, after } = preview;
  if (problem !== null && codeOf(problem) !== 'needs-approval') {
    return (
      <Refusal problem={problem} subject={subject}>
        {children}
      </Refusal>
    );
  }
  const needsApproval = problem !== null;
  const isHeld = isSending || (warnings.length > 0 && !seen);
  return (
    <section className="card" aria-label={t('record.preview')}>
      <h2>{t('record.preview')}</h2>
      {needsApproval ? (
        <Notice>{t('record.needsApproval')}</Notice>
      ) : (
        <BeforeAfter before={before} after={after} labels={labels} />
      )}
      {warnings.length > 0 && (
        <Notice tone="warning">
          <ul>
            {warnings.map((code) => (
              <li key={code}>{t(`record.warnings.${code}`)}</li>
            ))}
          </ul>
          <label className="check">
            <input
              type="checkbox"
              checked={seen}
              onChange={({ target }) => {
                setSeen(target.checked);
              }}
            />{' '}
            {t('record.warningsSeen')}
          </label>
        </Notice>
      )}
      <div className="bar">
        {!needsApproval && (
          <button type="button" className="primary" disabled={isHeld} onClick={record}>
            {t('record.record')}
          </button>
        )}
        <button
          type="button"
          className={needsApproval ? 'primary' : undefined}
          disabled={isHeld}
          onClick={propose}
        >
          {t('record.propose')}
        </button>
      </div>
    </section>
  );
};
