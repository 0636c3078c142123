/** Says a fact and its fields in words: codes, units, dates and decimals as the reader writes them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../api/client.js';
import { dateText, numberText } from '../state/dates.js';
import { useCatalogueLabels } from '../state/catalogue.js';
import type { Row } from '../state/reports.js';
import { textIn } from '../state/reports.js';
import { useUnitName } from '../state/units.js';
import { factsEn } from '../words/facts-en.js';
import { recordEn } from '../words/record-en.js';

export type FactHistory = Schemas['Timeline']['facts'][number];
export type Version = FactHistory['versions'][number];

/** Whether an event is one of the versions of a fact. */
export const isAbout = ({ versions }: FactHistory, event: string | undefined): boolean =>
  versions.some((each) => each.event === event);

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

export interface FactTexts {
  readonly action: (name: string) => string;
  /** In a few words: what happened, and to what it led. */
  readonly summary: (action: Row) => string;
  /** Every field, those inside of others with their own names. */
  readonly fields: (action: string, content: Row) => readonly Field[];
  readonly attribute: (name: string, value: unknown) => Field;
  readonly unit: (id: string) => string;
  readonly code: (list: string, code: string) => string;
}

/** What says whose list a coded field is from. */
const LISTS: Readonly<Record<string, string>> = {
  'rotate.kind': 'movementKind',
  'separate.kind': 'separationKind',
  'train.kind': 'trainingKind',
  'relieve.kind': 'relieveKind',
  track: 'disciplineTrack',
  form: 'disciplineForm',
  change: 'planChange',
};
const OF_UNITS = ['unit', 'parent', 'into', 'units'];
const IN_THOUSANDTHS = ['fte', 'hours', 'amount'];
const OF_ENVELOPE = ['action', 'effectiveDate', 'sequence'];
/** What a summary is made of, in this order. */
const TELLING = [
  'kind',
  'form',
  'course',
  'year',
  'rating',
  'unit',
  'post',
  'name',
  'into',
  'posts',
];
/** Units say their names themselves. */
const TELLING_OF_UNITS = ['name', 'units', 'into', 'parent', 'level', 'type', 'posts'];
const OF_ORGANISATION = [
  'establish',
  'rename',
  'reclassify',
  'move',
  'merge',
  'split',
  'dissolve',
  'quota',
];
const PLAIN_DATE = /^\d{4}-\d{2}(-\d{2})?$/;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isName = <T extends object>(names: T, name: string): name is Extract<keyof T, string> =>
  name in names;

export const useFactTexts = (): FactTexts => {
  const { t, i18n } = useTranslation();
  const labels = useCatalogueLabels();
  const unit = useUnitName();
  const { language } = i18n;
  return useMemo(() => {
    const plain = (value: unknown): string => {
      if (typeof value === 'boolean') return value ? t('facts.yes') : t('facts.no');
      if (typeof value === 'number') return numberText(value, language);
      if (typeof value !== 'string') return JSON.stringify(value);
      return PLAIN_DATE.test(value) ? dateText(value, language) : value;
    };
    const one = (action: string, name: string, value: unknown): string => {
      if (typeof value === 'string') {
        if (OF_UNITS.includes(name)) return unit(value);
        const list = LISTS[`${action}.${name}`] ?? LISTS[name] ?? name;
        const said = labels.code(list, value);
        if (said !== value) return said;
      }
      if (name === 'year') return String(value);
      if (typeof value === 'number' && IN_THOUSANDTHS.includes(name)) return plain(value / 1000);
      if (Array.isArray(value)) return value.map((each) => one(action, name, each)).join(', ');
      if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
          .map(([key, inner]) =>
            key === 'attribute' && typeof inner === 'string'
              ? (labels.attribute(inner)?.label ?? inner)
              : one(action, key, inner),
          )
          .join(' ');
      }
      return plain(value);
    };
    const attribute = (name: string, value: unknown): Field => {
      const known = labels.attribute(name);
      const text =
        typeof value === 'string' && known?.type === 'code'
          ? labels.code(known.list ?? '', value)
          : typeof value === 'number' && known?.type === 'decimal'
            ? plain(value / 1000)
            : plain(value);
      return { name, label: capital(known?.label ?? name), text };
    };
    const fields = (action: string, content: Row): readonly Field[] =>
      Object.entries(content).flatMap(([name, value]) => {
        if (OF_ENVELOPE.includes(name)) return [];
        if ((name === 'profile' || name === 'attributes') && typeof value === 'object') {
          return Object.entries(value ?? {}).map(([key, inner]) => attribute(key, inner));
        }
        const label = isName(factsEn.field, name) ? t(`facts.field.${name}`) : name;
        return [{ name, label, text: one(action, name, value) }];
      });
    const action = (name: string): string =>
      isName(recordEn.actions, name) ? t(`record.actions.${name}`) : name;
    const summary = (content: Row): string => {
      const name = textIn(content, 'action');
      const ofUnit = OF_ORGANISATION.includes(name);
      const told = (ofUnit ? TELLING_OF_UNITS : TELLING).filter(
        (key) => content[key] !== undefined && !(key === 'into' && content.name !== undefined),
      );
      const words = told.map((key) => one(name, key, content[key]));
      const changed = fields(name, { attributes: content.attributes ?? {} });
      const attributes = changed.slice(0, 3).map((each) => `${each.label}: ${each.text}`);
      return [...words, ...attributes].join(' · ');
    };
    return { action, summary, fields, attribute, unit, code: labels.code };
  }, [labels, language, t, unit]);
};
