/** A fact that can be opened: every version of it, by whom and when and why, its decision and its warnings. */
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { SEES_PEOPLE } from '../state/behind.js';
import { dateText, instantText, today } from '../state/dates.js';
import type { Row } from '../state/reports.js';
import { textIn } from '../state/reports.js';
import { hasRole, useWho } from '../state/who.js';
import { factsEn } from '../words/facts-en.js';
import { recordEn } from '../words/record-en.js';
import { Decision } from './decision.js';
import type { FactHistory, Field, Version } from './fact-text.js';
import { isAbout, useFactTexts } from './fact-text.js';

/** What only the events tell of a version. */
export interface Remarks {
  readonly warnings: readonly string[];
  readonly masked: readonly string[];
}

interface FactItemProps {
  readonly fact: FactHistory;
  /** By event. */
  readonly remarks?: ReadonlyMap<string, Remarks>;
  /** Codes of what makes the fact impossible. */
  readonly anomalies?: readonly string[];
  /** Whether it was chosen elsewhere on the page. */
  readonly chosen?: boolean;
  /** The event that the address names: its fact is opened, its version marked. */
  readonly event?: string | undefined;
  readonly children?: ReactNode;
}

export const FactItem = ({
  fact,
  remarks,
  anomalies = [],
  chosen = false,
  event,
  children,
}: FactItemProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const { data: who } = useWho();
  const place = useRef<HTMLDetailsElement>(null);
  const named = isAbout(fact, event);
  useEffect(() => {
    if (!(chosen || named) || place.current === null) return;
    place.current.open = true;
    place.current.scrollIntoView({ block: named ? 'center' : 'nearest' });
  }, [chosen, named]);
  const action: Row = fact.action;
  const date = textIn(action, 'effectiveDate');
  const amended = fact.versions.length > 1;
  return (
    <details
      ref={place}
      className="fact"
      data-void={fact.voided || undefined}
      data-named={named || undefined}
    >
      <summary>
        <time dateTime={date}>{dateText(date, i18n.language)}</time>{' '}
        <strong>{texts.action(textIn(action, 'action'))}</strong>{' '}
        <span className="what">{texts.summary(action)}</span>
        {fact.voided && <span className="tag bad">{t('facts.isVoid')}</span>}
        {!fact.voided && amended && <span className="tag past">{t('facts.corrected')}</span>}
        {!fact.voided && date > today() && <span className="tag">{t('facts.isFuture')}</span>}
      </summary>
      {anomalies.length > 0 && (
        <p className="tag bad">{t('facts.anomalies', { codes: anomalies.join(', ') })}</p>
      )}
      <ol className="versions" aria-label={t('facts.versions')}>
        {fact.versions.map((version, at) => (
          <VersionItem
            key={version.event}
            version={version}
            named={version.event === event}
            number={at + 1}
            action={textIn(action, 'action')}
            before={fact.versions.slice(0, at)}
            remarks={remarks?.get(version.event)}
          />
        ))}
      </ol>
      {fact.decision === null ? (
        <p className="muted">{t('facts.noDecision')}</p>
      ) : (
        // Decisions name people: they are not for those who get figures only.
        hasRole(who, ...SEES_PEOPLE) && <Decision id={fact.decision} />
      )}
      {children}
    </details>
  );
};

interface VersionItemProps {
  readonly version: Version;
  /** Whether the address names it. */
  readonly named: boolean;
  readonly number: number;
  readonly action: string;
  readonly before: readonly Version[];
  readonly remarks: Remarks | undefined;
}

const VersionItem = ({
  version,
  named,
  number,
  action,
  before,
  remarks,
}: VersionItemProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const data: Row = version.data;
  const content = contentOf(version);
  const last = before.findLast((each) => contentOf(each) !== undefined);
  const earlier = last === undefined ? [] : texts.fields(action, contentOf(last) ?? {});
  const fields = content === undefined ? [] : texts.fields(action, content);
  const why = textIn(data, 'why');
  const kind = content === undefined ? textIn(data, 'kind') : '';
  const warnings = remarks?.warnings ?? [];
  return (
    <li aria-current={named ? 'true' : undefined}>
      <h3>
        {t('facts.version', { number })}: {t(eventWord(version.type))}
        {kind !== '' && ` (${texts.code('voidKind', kind)})`}
      </h3>
      <p className="muted">
        {t('facts.recordedBy', {
          instant: instantText(version.recordedAt, i18n.language),
          actor: version.actor,
          index: version.index,
        })}
      </p>
      {why !== '' && <p>{t('facts.why', { why })}</p>}
      <dl className="fields">
        {content !== undefined && version.effectiveDate !== null && (
          <Pair
            label={t('facts.effective')}
            text={dateText(version.effectiveDate, i18n.language)}
            was={wasOf(version.effectiveDate, last?.effectiveDate, i18n.language)}
          />
        )}
        {fields.map((field) => (
          <Pair key={field.name} {...field} was={changed(field, last && earlier)} />
        ))}
        {version.erased.map((each) => (
          <Pair key={each} label={t(`facts.class.${each}`)} text={t('facts.erased')} />
        ))}
        {(remarks?.masked ?? []).filter(isClass).map((each) => (
          <Pair key={each} label={t(`facts.class.${each}`)} text={t('facts.masked')} />
        ))}
      </dl>
      {warnings.map((each) => (
        <p key={each} className="notice warning">
          {isWarning(each) ? t(`record.warnings.${each}`) : each}
        </p>
      ))}
    </li>
  );
};

const eventWord = (type: string) =>
  type === 'corrected' || type === 'voided' || type === 'reinstated'
    ? (`facts.${type}` as const)
    : 'facts.recorded';

const isClass = (name: string): name is keyof typeof factsEn.class => name in factsEn.class;
const isWarning = (code: string): code is keyof typeof recordEn.warnings =>
  code in recordEn.warnings;

/** What a version says of the fact; a void or a reinstatement says nothing of its content. */
const contentOf = ({ type, data }: Version): Row | undefined => {
  if (type === 'corrected') return data.with as Row;
  return type === 'voided' || type === 'reinstated' ? undefined : data;
};

const wasOf = (
  date: string,
  before: string | null | undefined,
  language: string,
): string | undefined =>
  before === null || before === undefined || before === date
    ? undefined
    : dateText(before, language);

/** What the field said before, where that was something else. */
const changed = (field: Field, earlier: readonly Field[] | undefined): string | undefined => {
  if (earlier === undefined) return undefined;
  const before = earlier.find(({ name }) => name === field.name);
  return before?.text === field.text ? undefined : (before?.text ?? '–');
};

interface PairProps {
  readonly label: string;
  readonly text: string;
  readonly was?: string | undefined;
}

const Pair = ({ label, text, was }: PairProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {text}
        {was !== undefined && <span className="tag past">{t('facts.was', { value: was })}</span>}
      </dd>
    </div>
  );
};
