/** Rows of placements: from files that say who goes where, or of everybody of one unit. */
import type { PlacementTerms } from '../application/placement-records.js';
import { placementFields } from '../application/placement-records.js';
import { readRows } from './read-rows.js';
import type { Row } from './rows.js';

/** The rows of files with a person and a unit a row. @throws ImportFileError */
export const placementRows = (files: readonly string[], terms: PlacementTerms) =>
  readRows(files, { fixed: placementFields(terms) });

/** A row for each person, of one weight. */
export const placementsOf = (
  people: readonly string[],
  unit: string,
  file: string,
  terms: PlacementTerms,
): readonly Row[] =>
  people.map((person, at) => {
    const record = { person, unit, ...placementFields(terms) };
    return { file, line: at + 1, bytes: 1, original: { text: JSON.stringify(record) }, record };
  });
