/** Says codes, units, columns and remarks of reports in words of the page's language. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../api/client.js';
import type { CatalogueLabels } from './catalogue.js';
import { useCatalogueLabels } from './catalogue.js';
import { REPORT_WORDS } from '../words/report-words.js';
import { dateText, numberText } from './dates.js';
import type { Description } from './reports.js';
import { useUnitNames } from './units.js';

type Note = Schemas['ReportAnswer']['notes'][number];

export interface Labels {
  readonly language: 'en' | 'vi';
  readonly unit: (id: string) => string;
  /** A value of a key or of a column. */
  readonly value: (key: string, value: string) => string;
  readonly column: (name: string, description?: Description) => string;
  readonly note: (note: Note) => string;
  readonly method: (text: string) => string;
  /** What a parameter is called in a form. */
  readonly parameter: (name: string) => string;
}

/** Keys whose values are codes of lists with other names; one of these lists has the code. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  kind: ['movementKind', 'separationKind', 'trainingKind', 'relieveKind'],
};
const UNIT_KEY = /^(unit\d?|fromUnit|toUnit|fromHome|toHome)$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

export const useLabels = (): Labels => {
  const { i18n } = useTranslation();
  const language = i18n.language === 'vi' ? 'vi' : 'en';
  const codes = useCatalogueLabels();
  const names = useUnitNames();
  return useMemo(() => labelsOf(language, codes, names), [language, codes, names]);
};

const labelsOf = (
  language: 'en' | 'vi',
  codes: CatalogueLabels,
  names: ReadonlyMap<string, string>,
): Labels => {
  const words = REPORT_WORDS[language];
  const unit = (id: string): string => names.get(id) ?? words.values[id] ?? id;
  const value = (key: string, code: string): string => {
    if (UNIT_KEY.test(key)) return unit(code);
    if (key === 'measure') return words.columns[code] ?? code;
    if (key === 'attribute') return codes.attribute(code)?.label ?? words.attributes[code] ?? code;
    const lists = LISTS[key] ?? [codes.attribute(key)?.list ?? key];
    const found = lists.map((list) => codes.found(list, code)).find((each) => each);
    if (found !== undefined) return found;
    return PLAIN_DATE.test(code) ? dateText(code, language) : (words.values[code] ?? code);
  };
  const inWords = (name: string, of: string | number | undefined): string =>
    typeof of === 'number' ? numberText(of, language) : value(name, of ?? '');
  return {
    language,
    unit,
    value,
    column: (name, description) => {
      const { population = [], event = [] } = description?.keys ?? {};
      const key = [...event, ...population].find((each) => each.name === name);
      return words.columns[name] ?? (key === undefined ? name : capital(key[language]));
    },
    note: ({ code, text, values }) =>
      (words.notes[code] ?? text).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        inWords(name, values[name]),
      ),
    parameter: (name) => words.parameters[name] ?? words.columns[name] ?? name,
    method: (text) => words.methods[text] ?? text,
  };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
