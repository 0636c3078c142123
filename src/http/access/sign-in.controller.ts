/** Signing in and out with a browser. */
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Principal } from '../../access/principal.js';
import { Documented } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { FORM_TYPE, requireBody } from '../server/body-parsers.js';
import { Requires } from './requires.js';
import { principalOf } from './asking.js';
import { OpenRoute } from './open-route.js';
import { ReturnQuery, SignInBody } from './sign-in.dto.js';
import { SignIn } from './sign-in.js';

const HTML_TYPE = 'text/html; charset=utf-8';

@Controller()
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Get('sign-in')
  @Requires('open')
  @OpenRoute()
  @Header('content-type', HTML_TYPE)
  @Documented({
    says: 'The page to sign in on',
    answers: { 200: { says: 'The page.', type: 'text/html' } },
  })
  page(@Query() _query: NoParameters): string {
    return this.signIn.page();
  }

  @Post('sign-in')
  @Requires('open')
  @OpenRoute()
  @Header('content-type', HTML_TYPE)
  @Documented({
    says: 'Signs a browser in with a local token',
    answers: {
      303: { says: 'Signed in, by a cookie; on to the index.', type: 'text/html' },
      401: { says: 'The token is not valid: the page again.', type: 'text/html' },
    },
    problems: ['unsupported-media-type', 'foreign-origin', 'too-many-requests'],
  })
  async withToken(
    @Body() { token }: SignInBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    requireBody(request, FORM_TYPE);
    return this.signIn.withToken(token, request, reply);
  }

  @Get('sign-in/provider')
  @Requires('open')
  @OpenRoute()
  @Documented({
    says: 'Sends the browser to the identity provider',
    answers: { 303: { says: 'On to the provider.', type: 'text/html' } },
    problems: ['not-found', 'provider-unavailable'],
  })
  async atProvider(
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.atProvider(request, reply);
  }

  @Get('sign-in/callback')
  @Requires('open')
  @OpenRoute()
  @Header('content-type', HTML_TYPE)
  @Documented({
    says: 'Where the identity provider sends the browser back to',
    answers: {
      303: { says: 'Signed in, by a cookie; on to the index.', type: 'text/html' },
      401: { says: 'The provider did not vouch for anybody: the page again.', type: 'text/html' },
    },
    problems: ['not-found', 'provider-unavailable'],
  })
  async returned(
    @Query() query: ReturnQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.signIn.returned(query, request, reply);
  }

  @Post('sign-out')
  @Requires('open')
  @HttpCode(303)
  @OpenRoute()
  @Documented({
    says: 'Ends the session of a browser',
    answers: { 303: { says: 'Signed out; on to the page to sign in.', type: 'text/html' } },
    problems: ['foreign-origin'],
  })
  async out(
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.out(request, reply);
  }

  @Get('v1/me')
  @Requires('recognised')
  @Documented({
    says: 'Who asks, as the service has recognised them',
    answers: { 200: { says: 'The account, and what was granted to it.', schema: 'Principal' } },
  })
  me(@Query() _query: NoParameters, @Req() request: FastifyRequest): Principal {
    const { account, grants } = principalOf(request);
    return { account, grants };
  }
}
