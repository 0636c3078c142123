/** What codes and attributes are called, in both languages: the reference data of the ledger itself. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../api/client.js';
import { textIn } from './reports.js';
import type { Row } from './reports.js';

export interface AttributeLabel {
  readonly name: string;
  readonly label: string;
  /** As the catalogue writes it: `code`, `flag`, `text`, `decimal`, `date`, `birth`. */
  readonly type: string;
  readonly list: string;
  /** The class it is sealed with; empty where it stands in clear. */
  readonly sealed: string;
}

export interface CodeLabels {
  /** A code as the reader calls it; the code itself where the list does not know it. */
  readonly code: (list: string, code: string) => string;
  readonly attribute: (name: string) => AttributeLabel | undefined;
}

export const useCodeLabels = (): CodeLabels => {
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['catalogue-entries'],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/catalogue', { signal })),
    staleTime: Infinity,
  });
  const language = i18n.language === 'vi' ? 'vi' : 'en';
  return useMemo(() => {
    const codes = new Map<string, string>();
    const attributes = new Map<string, AttributeLabel>();
    for (const { kind, name, content } of data?.entries ?? []) {
      const row: Row = content;
      if (kind === 'code') codes.set(name, textIn(row, language));
      if (kind === 'attribute') {
        attributes.set(name, {
          name,
          label: textIn(row, language),
          type: textIn(row, 'type'),
          list: textIn(row, 'list'),
          sealed: textIn(row, 'sealed'),
        });
      }
    }
    return {
      code: (list, code) => codes.get(`${list}/${code}`) ?? code,
      attribute: (name) => attributes.get(name),
    };
  }, [data, language]);
};
