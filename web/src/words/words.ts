/** The words of the page in both languages. English is the shape that Vietnamese must fill: a missing word is a type error. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en.js';
import { vi } from './vi.js';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'language';

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

/** The address decides, then what was chosen before, then the browser; Vietnamese otherwise. */
const firstLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.language.startsWith('en') ? 'en' : 'vi';
};

export const startWords = (): void => {
  const language = firstLanguage();
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    lng: language,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
};

export const speak = (language: Language): void => {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}
