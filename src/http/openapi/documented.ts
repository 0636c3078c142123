/** Says of a route what the OpenAPI document needs: its purpose, its answers and the problems it can name. */
import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';

import type { ProblemCode } from '../problems/problem-kinds.js';
import { PROBLEMS } from '../problems/problem-kinds.js';
import { reference } from './schema.js';

interface DocumentedAnswer {
  readonly says: string;
  /** Name of a schema of the document; without one the answer is plain text. */
  readonly schema?: string;
  /** `application/json` when absent. */
  readonly type?: string;
  /** Media types in which the same is given as bytes, where the question asks for it. */
  readonly others?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

interface Documentation {
  readonly says: string;
  readonly more?: string;
  readonly answers: Readonly<Record<number, DocumentedAnswer>>;
  readonly problems?: readonly ProblemCode[];
}

/** What every route can answer. */
const EVERYWHERE: readonly ProblemCode[] = [
  'malformed',
  'unauthenticated',
  'address-too-long',
  'foreign-host',
  'forbidden',
  'foreign-origin',
  'too-many-requests',
  'internal',
  'shutting-down',
];
/** What a route that reads or writes the ledger can answer beside. */
export const OF_STORES: readonly ProblemCode[] = ['store-unavailable', 'vault-unavailable'];

export const Documented = ({ says, more, answers, problems = [] }: Documentation) =>
  applyDecorators(
    ApiOperation({ summary: says, ...(more !== undefined && { description: more }) }),
    ...Object.entries(answers).map(([status, answer]) => answerOf(Number(status), answer)),
    ...byStatus([...EVERYWHERE, ...problems]).map(([status, codes]) => problemsOf(status, codes)),
  );

const answerOf = (
  status: number,
  { says, schema, type = 'application/json', others = [], headers = {} }: DocumentedAnswer,
): MethodDecorator =>
  ApiResponse({
    status,
    description: says,
    content: {
      [type]: { schema: schema === undefined ? { type: 'string' } : reference(schema) },
      ...Object.fromEntries(others.map((other) => [other, { schema: { type: 'string' } }])),
    },
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, description]) => [
        name,
        { description, schema: { type: 'string' } },
      ]),
    ),
  });

const byStatus = (codes: readonly ProblemCode[]): [number, readonly ProblemCode[]][] => {
  const grouped = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = PROBLEMS[code];
    grouped.set(status, [...(grouped.get(status) ?? []), code]);
  }
  return [...grouped];
};

const problemsOf = (status: number, codes: readonly ProblemCode[]): MethodDecorator =>
  ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].means}`).join('\n'),
    content: { 'application/problem+json': { schema: reference('Problem') } },
  });
