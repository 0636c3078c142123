/** Marks a route that gives personal data, the reading of which is noted: for the guard, and in the OpenAPI document. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

import { ID_SHAPE } from '../../domain/fields.js';
import { PURPOSE_HEADER } from './purpose.js';

export const PERSONAL_DATA = 'personal-data';

/** On every route that calls `ReadNotes.note`, which refuses to work on others. */
export const PersonalData = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(PERSONAL_DATA, true),
    ApiHeader({
      name: PURPOSE_HEADER,
      description:
        'Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good.',
      schema: { type: 'string', pattern: ID_SHAPE.source },
    }),
  );
