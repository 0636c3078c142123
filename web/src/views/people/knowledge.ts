/** The axis of knowledge of one person: each event is a step at which something became known. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import type { FactTexts, FactHistory } from '../../parts/fact-text.js';
import { dateText } from '../../state/dates.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';
import { factsEn } from '../../words/facts-en.js';

export type PersonEvent = Schemas['Event'];

export interface Step {
  readonly index: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly kind: 'recorded' | 'corrected' | 'voided' | 'reinstated' | 'other';
  readonly says: string;
}

/** The signs of the steps, as the legend explains them. */
export const SIGNS: Readonly<Record<Step['kind'], string>> = {
  recorded: '○',
  corrected: '◆',
  voided: '✕',
  reinstated: '↺',
  other: '▪',
};

/** How many of the steps were known then: all without a moment; an index or an instant, both inclusive. */
export const stepsKnown = (steps: readonly Step[], knownAt: string | undefined): number => {
  if (knownAt === undefined) return steps.length;
  const isIndex = /^\d+$/.test(knownAt);
  const moment = isIndex ? Number(knownAt) : Date.parse(knownAt);
  return steps.filter(
    ({ index, recordedAt }) => (isIndex ? index : Date.parse(recordedAt)) <= moment,
  ).length;
};

export const useSteps = (
  events: readonly PersonEvent[],
  facts: readonly FactHistory[],
  texts: FactTexts,
): readonly Step[] => {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const actions = new Map(
      facts.flatMap(({ versions, action }) =>
        versions.map(({ event }) => [event, textIn(action as Row, 'action')] as const),
      ),
    );
    /** The date before an amendment, by the fact that it amends. */
    const dates = new Map<string, string>();
    const said = (event: PersonEvent): string => {
      const data: Row = event.data;
      const action = texts.action(actions.get(event.id) ?? '');
      const date = event.effectiveDate ?? '';
      const before = dates.get(textIn(data, 'root')) ?? '';
      const shown = dateText(date || before, language);
      if (event.type !== 'corrected')
        return `${action}, ${t('people.effectiveFrom', { date: shown })}`;
      if (date === before) return `${action}, ${t('people.effectiveFrom', { date: shown })}`;
      const was = dateText(before, language);
      return `${action}, ${t('people.movedTo', { date: shown, before: was })}`;
    };
    return events.map((event): Step => {
      const kind = kindOf(event, actions);
      const says =
        kind === 'other' ? otherText(event, t as Words) : `${t(`facts.${kind}`)}: ${said(event)}`;
      const root = textIn(event.data, 'root') || event.id;
      if (event.effectiveDate !== null) dates.set(root, event.effectiveDate);
      const { index, recordedAt, actor } = event;
      return { index, recordedAt, actor, kind, says };
    });
  }, [events, facts, language, t, texts]);
};

const kindOf = ({ id, type }: PersonEvent, actions: ReadonlyMap<string, string>): Step['kind'] => {
  if (type === 'corrected' || type === 'voided' || type === 'reinstated') return type;
  return actions.has(id) ? 'recorded' : 'other';
};

/** Only what it needs of the words: their whole type is too deep to be passed on. */
type Words = (word: string, values?: Readonly<Record<string, string>>) => string;

const otherText = ({ type, data }: PersonEvent, t: Words): string => {
  if (type === 'legal-hold-put') return t('people.holdPut');
  if (type === 'legal-hold-lifted') return t('people.holdLifted');
  if (type === 'fact-proposed') return t('people.factProposed');
  if (type !== 'erased') return t('people.otherEvent', { type });
  const given = (data as Row).classes;
  const classes = (Array.isArray(given) ? given : []).filter(
    (each): each is keyof typeof factsEn.class => String(each) in factsEn.class,
  );
  return t('people.privacyErased', {
    classes: classes.map((each) => t(`facts.class.${each}`)).join('; '),
  });
};
