/** Imports: a file is dropped, and one that is there is gone on with. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { DropFile } from '../../parts/drop-file.js';
import { Failed } from '../../parts/failed.js';
import { instantText } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';
import { useImports, useUpload } from './import-calls.js';
import { OneImport } from './one-import.js';

const FORMATS = '.csv,.xlsx,.ndjson,.jsonl';

const ImportView = (): ReactNode => {
  const { t } = useTranslation();
  const [{ import: id }, change] = useParameters();
  const open = (next: string | undefined): void => {
    change({ import: next, outcome: undefined });
  };
  return (
    <>
      <h1>{t('imports.title')}</h1>
      {id === undefined ? (
        <Files open={open} />
      ) : (
        <OneImport
          key={id}
          id={id}
          leave={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
};

const Files = ({ open }: { readonly open: (id: string) => void }): ReactNode => {
  const { t, i18n } = useTranslation();
  const imports = useImports();
  const upload = useUpload(open);
  return (
    <>
      <p>{t('imports.intro')}</p>
      <DropFile
        label={t('imports.choose')}
        hint={t('imports.drop')}
        accept={FORMATS}
        disabled={upload.isPending}
        onFile={upload.mutate}
      />
      {upload.isPending && <p role="status">{t('imports.uploading')}</p>}
      <Failed error={upload.error} />
      <section className="card">
        <h2>{t('imports.recent')}</h2>
        <Answered query={imports}>
          {({ imports: own }) =>
            own.length === 0 ? (
              <p className="muted">{t('imports.none')}</p>
            ) : (
              <DataTable
                caption={t('imports.recent')}
                rows={own}
                columns={[
                  {
                    name: 'name',
                    heading: t('imports.file'),
                    cell: ({ id, name }) => (
                      <button
                        className="link"
                        onClick={() => {
                          open(id);
                        }}
                      >
                        {name}
                      </button>
                    ),
                  },
                  {
                    name: 'received',
                    heading: t('imports.received'),
                    cell: ({ receivedAt }) => instantText(receivedAt, i18n.language),
                  },
                  {
                    name: 'phase',
                    heading: t('imports.state'),
                    cell: ({ phase }) => t(`imports.phase.${phase}`),
                  },
                ]}
              />
            )
          }
        </Answered>
      </section>
    </>
  );
};

export default ImportView;
