/** The parameters of the routes of the catalogue. */
import { ENTRY_KINDS } from '../../domain/catalogue-content.js';
import { Flag, OneOf } from '../parameters/parameter-rules.js';
import { DateAndKnowledge } from '../parameters/shared.dto.js';

export class CatalogueQuery extends DateAndKnowledge {
  @OneOf('Entries of this kind alone.', ENTRY_KINDS)
  readonly kind?: (typeof ENTRY_KINDS)[number];
}

export class CatalogueLoadQuery {
  @Flag('Shows what the file would change, and records nothing.')
  readonly dryRun?: boolean;
}
