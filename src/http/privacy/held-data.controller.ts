/** One page that tells a person what is held about them. */
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { HeldView } from '../../application/held-data.js';
import { HeldData } from '../../application/held-data.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { PersonPath } from '../parameters/shared.dto.js';
import { heldHtml, heldText } from './held-page.js';
import { HeldQuery } from './privacy.dto.js';

@Controller('v1/people')
export class HeldDataController {
  constructor(
    private readonly held: HeldData,
    private readonly reads: ReadNotes,
  ) {}

  @Get(':id/held')
  @Requires('privacy:manage')
  @PersonalData()
  @Documented({
    says: 'What is held about one person, where, until when, and who recorded it',
    more: 'For the person: with `format=html` or `format=text` as one page to hand out.',
    answers: { 200: { says: 'The page.', schema: 'HeldData' } },
    problems: ['unknown-person', ...OF_STORES],
  })
  async of(
    @Param() { id }: PersonPath,
    @Query() { format = 'json', lang = 'en' }: HeldQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HeldView | string> {
    const view = await this.held.of(id);
    await this.reads.note(request, [id]);
    // It is about one person, and no cache on the way may keep it.
    reply.header('cache-control', 'no-store');
    if (format === 'json') return view;
    reply.type(format === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8');
    if (format === 'html') {
      reply.header('content-security-policy', "default-src 'none'; style-src 'self'");
    }
    return format === 'html' ? heldHtml(view, lang) : heldText(view, lang);
  }
}
