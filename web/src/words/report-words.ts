/** What reports say in codes and in English, in the words of the page: columns, values, remarks and methods. */
import { reportsEn } from './reports-en.js';
import { reportsVi } from './reports-vi.js';

/** By language; what has no word stays as the service gives it. */
export interface ReportWords {
  readonly columns: Readonly<Record<string, string>>;
  /** Names of parameters, where no column is called the same. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** Keys that are no attribute of the catalogue. */
  readonly attributes: Readonly<Record<string, string>>;
  /** With `{value}` where a value of the remark goes; the service's own text when absent. */
  readonly notes: Readonly<Record<string, string>>;
  /** By the text of the service. */
  readonly methods: Readonly<Record<string, string>>;
}

export const REPORT_WORDS: Readonly<Record<'en' | 'vi', ReportWords>> = {
  en: reportsEn,
  vi: reportsVi,
};
