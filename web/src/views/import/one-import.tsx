/** One import: how its file is read, trying and recording it, and what became of its rows. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { Failed } from '../../parts/failed.js';
import { Notice } from '../../parts/notice.js';
import { instantText, numberText } from '../../state/dates.js';
import type { Import } from './import-calls.js';
import { isUnderWay, useChange, useImport } from './import-calls.js';
import { MappingForm } from './mapping-form.js';
import { Outcome } from './outcome.js';

interface OneImportProps {
  readonly id: string;
  readonly leave: () => void;
}

export const OneImport = ({ id, leave }: OneImportProps): ReactNode => {
  const { t } = useTranslation();
  const query = useImport(id);
  return (
    <>
      <div className="bar">
        <button onClick={leave}>{t('imports.another')}</button>
        <Erase id={id} onErased={leave} />
      </div>
      <Answered query={query}>{(found) => <Steps found={found} />}</Answered>
    </>
  );
};

const CHANGEABLE: readonly string[] = ['received', 'tried', 'failed'];

const Steps = ({ found }: { readonly found: Import }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { id, name, phase, obstacle, counts, keptUntil } = found;
  const when = instantText(keptUntil, i18n.language);
  return (
    <>
      <section className="card" aria-label={name}>
        <header>
          <h2>{name}</h2>
          <strong role="status">{t(`imports.phase.${phase}`)}</strong>
        </header>
        {obstacle !== null && (
          <Notice tone="bad">
            <p lang="en">{obstacle.detail}</p>
            <p className="muted" lang="en">
              {obstacle.remedy}
            </p>
          </Notice>
        )}
        {phase === 'interrupted' && obstacle === null && (
          <Notice tone="warning">{t('imports.interrupted')}</Notice>
        )}
        {phase !== 'done' && <Doing found={found} />}
        <p className="muted">{t(phase === 'done' ? 'imports.gone' : 'imports.kept', { when })}</p>
      </section>
      {counts.rows > 0 && <Outcome found={found} />}
      {CHANGEABLE.includes(phase) && <MappingForm key={id} found={found} />}
    </>
  );
};

const Doing = ({ found }: { readonly found: Import }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { id, phase, progress, counts, obstacle, columns } = found;
  const path = { params: { path: { id } } };
  const begin = useChange(id, (how: 'try' | 'run') =>
    dataOf(
      how === 'try'
        ? client.POST('/v1/imports/{id}/try', path)
        : client.POST('/v1/imports/{id}/run', path),
    ),
  );
  if (isUnderWay(found)) {
    return (
      <label className="field">
        {t('imports.progress')}
        <progress max={1} value={progress} />
        <span className="muted">
          {numberText(counts.rows, i18n.language)} {t('imports.rows')}
        </span>
      </label>
    );
  }
  const cannot = begin.isPending || (obstacle !== null && columns.length === 0);
  const isFirst = phase === 'received' || phase === 'failed';
  return (
    <>
      <div className="bar">
        {phase !== 'interrupted' && (
          <button
            className={isFirst ? 'primary' : undefined}
            disabled={cannot}
            onClick={() => {
              begin.mutate('try');
            }}
          >
            {t('imports.try')}
          </button>
        )}
        <button
          className={isFirst ? undefined : 'primary'}
          disabled={cannot && phase !== 'interrupted'}
          onClick={() => {
            begin.mutate('run');
          }}
        >
          {t(phase === 'interrupted' ? 'imports.goOn' : 'imports.run')}
        </button>
      </div>
      <Failed error={begin.error} />
    </>
  );
};

const Erase = ({
  id,
  onErased,
}: {
  readonly id: string;
  readonly onErased: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const erase = useMutation({
    mutationFn: () => dataOf(client.DELETE('/v1/imports/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      onErased();
    },
  });
  return (
    <button
      className="plain"
      disabled={erase.isPending}
      onClick={() => {
        erase.mutate();
      }}
    >
      {t('imports.erase')}
    </button>
  );
};
