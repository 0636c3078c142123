/** The parameters of signing in. */
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import { Text } from '../parameters/parameter-rules.js';

const TOKEN_EXPECTED = { message: 'must be a token' };
const TOKEN_CHARACTERS = 8192;

export class SignInBody {
  @ApiProperty({ type: String, maxLength: TOKEN_CHARACTERS, description: 'A local token.' })
  @IsString(TOKEN_EXPECTED)
  @MaxLength(TOKEN_CHARACTERS, TOKEN_EXPECTED)
  readonly token!: string;
}

/** What a provider may send a browser back with (OAuth 2.0, RFC 9207, OpenID Connect). */
export class ReturnQuery {
  @Text('What the tokens are given for.', 4096)
  readonly code?: string;

  @Text('What was sent along.', 200)
  readonly state?: string;

  @Text('Who answers.', 1000)
  readonly iss?: string;

  @Text('Why nobody has signed in.', 200)
  readonly error?: string;

  @Text('The same in words.', 2000)
  readonly error_description?: string;

  @Text('The same as a page.', 2000)
  readonly error_uri?: string;

  @Text('The session at the provider.', 2000)
  readonly session_state?: string;

  @Text('What may be asked for.', 2000)
  readonly scope?: string;
}
