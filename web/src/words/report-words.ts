/** What reports say in codes and in English, in the words of the page: columns, values, remarks and methods. */
import type { ReportWords } from './reports-en.js';
import { reportsEn } from './reports-en.js';
import { reportsVi } from './reports-vi.js';

/** By language; what has no word stays as the service gives it. */
export const REPORT_WORDS: Readonly<Record<'en' | 'vi', ReportWords>> = {
  en: reportsEn,
  vi: reportsVi,
};
