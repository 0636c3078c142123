/** A record of the sample, in the form in which every file of records is imported. */

export interface SampleRecord {
  readonly action: string;
  /** Every record has its own, so that recording the sample again adds nothing. */
  readonly key: string;
  readonly person?: string;
  readonly unit?: string;
  readonly effectiveDate?: string;
  readonly [field: string]: unknown;
}
