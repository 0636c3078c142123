/** The files of a report: its rows, by the service, and its picture, as it is drawn on the page. */
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { address, pairsOf } from '../state/address.js';
import type { ReportQuery } from '../state/reports.js';
import { savePicture } from './save-picture.js';

interface DownloadsProps {
  readonly name: string;
  readonly query: ReportQuery;
  readonly language: string;
  /** Where the picture is; absent where none is drawn. */
  readonly place?: RefObject<HTMLElement | null> | undefined;
}

const FILES = ['csv', 'xlsx'] as const;
const PICTURES = ['svg', 'png'] as const;

export const Downloads = ({ name, query, language, place }: DownloadsProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <details className="menu no-print">
      <summary>{t('chart.download')}</summary>
      <ul>
        {FILES.map((format) => (
          <li key={format}>
            <a download href={fileAddress(name, query, format, language)}>
              {format.toUpperCase()}
            </a>
          </li>
        ))}
        {place !== undefined &&
          PICTURES.map((format) => (
            <li key={format}>
              <button className="plain" onClick={() => void savePicture(place, name, format)}>
                {format.toUpperCase()}
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
};

/** A file has the rows of every page. */
const fileAddress = (name: string, query: ReportQuery, format: string, lang: string): string =>
  address(`/v1/reports/${name}`, [...pairsOf(query), ['format', format], ['lang', lang]]);
