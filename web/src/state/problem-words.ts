/** Says a problem in the reader's language: by its code where the page has a sentence, else as the service says it. */
import type { ProblemDetails } from '../api/client.js';
import { PROBLEMS_VI } from '../words/problems-vi.js';
import { dateText } from './dates.js';

export interface ProblemWords {
  readonly says: string;
  /** What the reader can do. */
  readonly remedy: string | undefined;
  /** What the service says in English, where `says` and `remedy` are the page's own. */
  readonly detail: string | undefined;
  /** Whether `says` and `remedy` are in the language of the page. */
  readonly isOwn: boolean;
}

/** A problem, or a refusal of one line among many: the same code with the same values. */
export interface Told {
  readonly code: string;
  readonly detail: string | undefined;
  readonly remedy?: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

export const codeOf = ({ type }: ProblemDetails): string => type.slice(type.lastIndexOf('/') + 1);

export const toldBy = (problem: ProblemDetails): Told => ({
  code: codeOf(problem),
  detail: problem.detail,
  remedy: problem.remedy,
  values: problem,
});

export const problemWords = (
  { code, detail, remedy, values }: Told,
  language: string,
): ProblemWords => {
  const own = language === 'vi' ? PROBLEMS_VI[code] : undefined;
  if (own === undefined) {
    return { says: detail ?? code, remedy, detail: undefined, isOwn: language === 'en' };
  }
  const [sentence, advice] = own;
  return { says: filled(sentence, values, language), remedy: advice, detail, isOwn: true };
};

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

const filled = (
  sentence: string,
  values: Readonly<Record<string, unknown>>,
  language: string,
): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return '…';
    return PLAIN_DATE.test(value) ? dateText(value, language) : value;
  });
