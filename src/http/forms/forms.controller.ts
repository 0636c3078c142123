/** Forms of the authorities: which there are, and each of them filled. */
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import type { FilledForm } from '../../application/forms.js';
import { UnknownForm, fillForm, formList } from '../../application/forms.js';
import type { ReportSources } from '../../application/report.js';
import { Units } from '../../application/units.js';
import type { Access } from '../../access/policy.js';
import { MEDIA_TYPES } from '../../export/file-formats.js';
import { formFile } from '../../export/form-file.js';
import { Granted } from '../access/policy.guard.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Problem } from '../problems/problem.js';
import { REPORT_SOURCES } from '../tokens.js';
import { FormPath, FormQuery } from './forms.dto.js';

@Controller('v1/forms')
export class FormsController {
  constructor(
    @Inject(REPORT_SOURCES) private readonly sources: ReportSources,
    private readonly units: Units,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @Documented({
    says: 'The forms: whom each counts, and its columns',
    answers: { 200: { says: 'The forms.', schema: 'FormCatalogue' } },
  })
  list(@Query() _query: NoParameters): { readonly forms: readonly object[] } {
    return { forms: formList() };
  }

  @Get(':name')
  @Requires('figures:read')
  @Documented({
    says: 'One form, filled as of a day',
    more: 'Every cell is what headcount answers for the conditions of its column and the unit of its row.',
    answers: {
      200: { says: 'The form.', schema: 'FilledForm', others: [MEDIA_TYPES.xlsx] },
    },
    problems: [
      'unknown-form',
      'knowledge-beyond-log',
      'not-projected',
      'reports-busy',
      ...OF_STORES,
    ],
  })
  async form(
    @Param() { name }: FormPath,
    @Query() query: FormQuery,
    @Granted() access: Access,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FilledForm | Buffer> {
    const { format = 'json', ...asked } = query;
    const filled = await fillForm(name, asked, this.sources, this.units, access).catch(
      (error: unknown) => {
        if (!(error instanceof UnknownForm)) throw error;
        throw new Problem('unknown-form', `${error.message}.`, { fields: { form: error.form } });
      },
    );
    if (format === 'json') return filled;
    reply.header('content-type', MEDIA_TYPES.xlsx);
    reply.header('content-disposition', `attachment; filename="${name}-${filled.asOf}.xlsx"`);
    reply.header('ledger-index', filled.knownAt.index);
    const { index, root } = filled.knownAt;
    if (root !== undefined) reply.header('ledger-root', `${index} ${root}`);
    return formFile(filled);
  }
}
