/** The evidence of the log: its checkpoint and keys, a kept checkpoint checked, bundles made and verified. */
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DropFile } from '../../parts/drop-file.js';
import { Failed } from '../../parts/failed.js';
import { save } from '../../parts/save-picture.js';
import { instantText, numberText } from '../../state/dates.js';
import { useDraft } from './draft.js';
import { checkpointIn, signatureOf } from './note-signature.js';
import { Verdict } from './verdict.js';
import { useVerification } from './verification.js';

export const Evidence = (): ReactNode => (
  <div className="cards">
    <Checkpoint />
    <Kept />
    <MakeBundle />
    <Brought />
  </div>
);

const useKeys = () =>
  useQuery({
    queryKey: ['evidence-keys'],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/audit/keys', { signal })),
  });

const Checkpoint = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const keys = useKeys();
  const note = useQuery({
    queryKey: ['checkpoint'],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/audit/checkpoint', { parseAs: 'text', signal })),
  });
  return (
    <section className="card">
      <h2>{t('audit.evidence.checkpoint')}</h2>
      <p className="muted">{t('audit.evidence.intro')}</p>
      <Answered query={note}>
        {(text) => (
          <>
            <dl className="figures">
              <div>
                <dt>{t('audit.evidence.size')}</dt>
                <dd>{numberText(checkpointIn(text)?.size ?? 0, i18n.language)}</dd>
              </div>
            </dl>
            <pre className="long" tabIndex={0} aria-label={t('audit.evidence.checkpoint')}>
              {text}
            </pre>
            <p className="muted">
              {t('audit.evidence.age', {
                when: instantText(new Date(note.dataUpdatedAt).toISOString(), i18n.language),
              })}
            </p>
            <div className="bar">
              <button
                onClick={() => {
                  void navigator.clipboard.writeText(text).then(() => {
                    setCopied(true);
                  });
                }}
              >
                {t(isCopied ? 'audit.evidence.copied' : 'audit.evidence.copy')}
              </button>
              <button
                onClick={() => {
                  const size = checkpointIn(text)?.size ?? 0;
                  save(new Blob([text], { type: 'text/plain' }), `checkpoint-${size}.txt`);
                }}
              >
                {t('audit.evidence.save')}
              </button>
            </div>
          </>
        )}
      </Answered>
      <details>
        <summary>{t('audit.evidence.keys')}</summary>
        <Answered query={keys}>
          {(found) => (
            <pre className="long" tabIndex={0} aria-label={t('audit.evidence.keys')}>
              {found.keys.join('\n')}
            </pre>
          )}
        </Answered>
      </details>
    </section>
  );
};

const Kept = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [kept, setKept] = useDraft('kept-checkpoint');
  const keys = useKeys();
  const verification = useVerification();
  const signature = useMutation({
    mutationFn: (note: string) => signatureOf(note, keys.data?.keys ?? []),
  });
  const { step, error, isRunning } = verification;
  const begin = (since: string | undefined): void => {
    signature.reset();
    if (since !== undefined) signature.mutate(since);
    void verification.run(since);
  };
  // What is pasted may have lost the line feed at its end.
  const note = `${kept.trimEnd()}\n`;
  return (
    <section className="card">
      <h2>{t('audit.evidence.kept')}</h2>
      <label className="field">
        {t('audit.evidence.keptLabel')}
        <textarea
          rows={6}
          value={kept}
          onChange={({ target }) => {
            setKept(target.value);
          }}
        />
      </label>
      <div className="bar">
        <button
          className="primary"
          disabled={kept.trim() === '' || isRunning}
          onClick={() => {
            begin(note);
          }}
        >
          {t('audit.evidence.check')}
        </button>
        <button
          disabled={isRunning}
          onClick={() => {
            begin(undefined);
          }}
        >
          {t('audit.evidence.whole')}
        </button>
      </div>
      {signature.data !== undefined && (
        <p role="status">
          {t('audit.evidence.signature')}:{' '}
          <strong className={signature.data === 'good' ? 'good' : undefined}>
            {t(`audit.evidence.${signature.data}`)}
          </strong>
        </p>
      )}
      <Failed error={error} />
      {step !== undefined && (
        <>
          <h3>{t('audit.evidence.log')}</h3>
          {step.verdict === undefined ? (
            <label className="field">
              {t('audit.evidence.progress', {
                done: numberText(step.done, i18n.language),
                total: numberText(step.total, i18n.language),
              })}
              <progress max={Math.max(step.total, 1)} value={step.done} />
            </label>
          ) : (
            <Verdict verdict={step.verdict} />
          )}
          <p className="muted">{t('audit.evidence.byService')}</p>
        </>
      )}
    </section>
  );
};

const MakeBundle = (): ReactNode => {
  const { t } = useTranslation();
  const [span, setSpan] = useState({ from: '', to: '' });
  const given = Object.entries(span).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return (
    <section className="card">
      <h2>{t('audit.evidence.bundle')}</h2>
      <p className="muted">{t('audit.evidence.bundleIntro')}</p>
      <div className="fields">
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="field">
            {t(name === 'from' ? 'audit.evidence.bundleFrom' : 'audit.evidence.bundleTo')}
            <input
              type="number"
              min={1}
              value={span[name]}
              onChange={({ target }) => {
                setSpan({ ...span, [name]: target.value });
              }}
            />
          </label>
        ))}
      </div>
      <div className="bar">
        <a
          className="button primary"
          download="evidence.ndjson"
          href={`/v1/audit/bundle${query === '' ? '' : `?${query}`}`}
        >
          {t('audit.evidence.make')}
        </a>
      </div>
    </section>
  );
};

const Brought = (): ReactNode => {
  const { t } = useTranslation();
  const verify = useMutation({
    mutationFn: (file: File) =>
      dataOf(
        client.POST('/v1/audit/bundle/verification', {
          headers: { 'content-type': 'application/octet-stream' },
          body: '',
          bodySerializer: () => file,
        }),
      ),
  });
  return (
    <section className="card">
      <h2>{t('audit.evidence.brought')}</h2>
      <DropFile
        label={t('audit.evidence.broughtLabel')}
        accept=".ndjson"
        disabled={verify.isPending}
        onFile={verify.mutate}
      />
      <Failed error={verify.error} />
      {verify.data !== undefined && <Verdict verdict={verify.data} />}
      <p className="muted">{t('audit.evidence.broughtBy')}</p>
    </section>
  );
};
