/** The reference data of the ledger itself: what codes and attributes are called in the language of the reader. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../api/client.js';
import { client, dataOf } from '../api/client.js';
import { textIn } from './reports.js';

export interface Coded {
  readonly code: string;
  readonly label: string;
}

export interface AttributeLabel {
  readonly name: string;
  readonly label: string;
  /** As the catalogue writes it: `code`, `flag`, `text`, `decimal`, `date`, `birth`. */
  readonly type: string;
  /** Of codes: the list that they are from. */
  readonly list: string | undefined;
  /** Private: it is encrypted when it is recorded. */
  readonly isPrivate: boolean;
}

export interface CatalogueLabels {
  /** False until it is there, and for whoever may not read it: they read the codes themselves. */
  readonly isReady: boolean;
  /** The codes of a list, in its order. */
  readonly codes: (list: string) => readonly Coded[];
  /** A code as the reader calls it; undefined where the list does not know it. */
  readonly found: (list: string, code: string) => string | undefined;
  /** The same; the code itself where the list does not know it. */
  readonly code: (list: string, code: string) => string;
  readonly attributes: readonly AttributeLabel[];
  readonly attribute: (name: string) => AttributeLabel | undefined;
}

const KEPT_MS = 300_000;

/** @param asOf the day of which they are; today when absent */
export const useCatalogueLabels = (asOf?: string): CatalogueLabels => {
  const { i18n } = useTranslation();
  const language = i18n.language === 'vi' ? 'vi' : 'en';
  const { data } = useQuery({
    queryKey: ['catalogue-entries', asOf],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/v1/catalogue', {
          params: { query: asOf === undefined ? {} : { asOf } },
          signal,
        }),
      ),
    staleTime: KEPT_MS,
  });
  return useMemo(() => labelsOf(data?.entries, language), [data, language]);
};

const labelsOf = (
  entries: Schemas['CatalogueView']['entries'] | undefined,
  language: 'en' | 'vi',
): CatalogueLabels => {
  const lists = new Map<string, Map<string, Coded>>();
  const attributes = new Map<string, AttributeLabel>();
  for (const { kind, name, content } of entries ?? []) {
    const label = textIn(content, language);
    const [list = '', code] = name.split('/');
    if (code !== undefined) {
      const codes = lists.get(list) ?? new Map<string, Coded>();
      lists.set(list, codes.set(code, { code, label: label || code }));
    }
    if (kind === 'attribute') {
      attributes.set(name, {
        name,
        label: label || name,
        type: textIn(content, 'type'),
        list: textIn(content, 'list') || undefined,
        isPrivate: content.sealed !== undefined,
      });
    }
  }
  const found = (list: string, code: string) => lists.get(list)?.get(code)?.label;
  return {
    isReady: entries !== undefined,
    codes: (list) => [...(lists.get(list)?.values() ?? [])],
    found,
    code: (list, code) => found(list, code) ?? code,
    attributes: [...attributes.values()],
    attribute: (name) => attributes.get(name),
  };
};
