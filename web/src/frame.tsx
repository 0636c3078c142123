/** What stands around every view: the name, where to go, both controls of time, who is signed in, and what is amiss. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';

import { client, dataOf } from './api/client.js';
import { Notice } from './parts/notice.js';
import { TimeControls } from './parts/time-controls.js';
import { UnitPicker } from './parts/unit-picker.js';
import { instantText } from './state/dates.js';
import { useLive } from './state/live.js';
import { useCarried, useParameters } from './state/parameters.js';
import { hasRole, useWho } from './state/who.js';
import type { Language } from './words/words.js';
import { LANGUAGES, speak } from './words/words.js';

const VIEWS = [
  ['overview', '/overview'],
  ['reports', '/reports'],
  ['people', '/people'],
  ['units', '/units'],
  ['record', '/record'],
  ['proposals', '/proposals'],
  ['import', '/import'],
  ['audit', '/audit'],
] as const;

export const Frame = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { t, i18n } = useTranslation();
  const [{ knownAt }, change] = useParameters();
  const who = useWho();
  const ready = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => dataOf(client.GET('/health/ready', { signal })),
    enabled: who.data !== undefined,
  });
  // Whoever gets figures only is not told of each event.
  const mayFollow = hasRole(who.data, 'officer', 'approver', 'auditor', 'administrator');
  const live = useLive(mayFollow ? ready.data?.index : undefined);
  const lag = ready.data?.projected?.lag ?? 0;
  return (
    <div className="frame" data-knowledge={knownAt === undefined ? 'now' : 'past'}>
      <a className="visually-hidden" href="#content">
        {t('skip')}
      </a>
      <header>
        <Link className="brand" href="/overview">
          {t('product')}
        </Link>
        <UnitPicker />
        <TimeControls />
        <span className="spacer" />
        <span className="muted" role="status">
          {live.moved && t('state.moved')}
        </span>
        <select
          aria-label={t('account.language')}
          value={i18n.language}
          onChange={({ target }) => {
            speak(target.value as Language);
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {language === 'vi' ? 'Tiếng Việt' : 'English'}
            </option>
          ))}
        </select>
        {who.data !== undefined && (
          <form method="post" action="/sign-out">
            <span className="muted">{who.data.account} </span>
            <button>{t('account.signOut')}</button>
          </form>
        )}
      </header>
      <nav aria-label={t('nav.label')}>
        <ul>
          {VIEWS.map(([name, href]) => (
            <li key={name}>
              <NavLink href={href} says={t(`nav.${name}`)} />
            </li>
          ))}
        </ul>
      </nav>
      <main id="content">
        {knownAt !== undefined && (
          <Notice tone="past">
            {t('time.pastKnowledge', {
              instant: knownAt.includes('T') ? instantText(knownAt, i18n.language) : knownAt,
            })}{' '}
            <button
              onClick={() => {
                change({ knownAt: undefined });
              }}
            >
              {t('time.backToNow')}
            </button>
          </Notice>
        )}
        {!live.connected && <Notice tone="warning">{t('state.offline')}</Notice>}
        {lag > 0 && <Notice tone="warning">{t('state.lag', { count: lag })}</Notice>}
        {children}
      </main>
    </div>
  );
};

const NavLink = ({ href, says }: { readonly href: string; readonly says: string }): ReactNode => {
  const [here] = useRoute(`${href}/*?`);
  const carried = useCarried();
  return (
    <Link href={href + carried} aria-current={here ? 'page' : undefined}>
      {says}
    </Link>
  );
};
