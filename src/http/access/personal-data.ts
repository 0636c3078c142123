/** Says in the OpenAPI document that a route gives personal data, the reading of which is noted. */
import { ApiHeader } from '@nestjs/swagger';

import { ID_SHAPE } from '../../domain/fields.js';
import { PURPOSE_HEADER } from './read-notes.js';

/** On every route that calls `ReadNotes.note`. */
export const PersonalData = (): MethodDecorator =>
  ApiHeader({
    name: PURPOSE_HEADER,
    description:
      'Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good.',
    schema: { type: 'string', pattern: ID_SHAPE.source },
  });
