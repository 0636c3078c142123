/** The OpenAPI document, made from the routes of the running application when it is first asked for. */
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

import { ANSWER_SCHEMAS } from './answer-schemas.js';
import { RECORD_SCHEMAS } from './record-schemas.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const DESCRIPTION =
  'An immutable, bitemporal ledger of personnel actions: records in, reports over time out. Dates are plain calendar ' +
  'dates; decimals are given with at most three decimals and answered as integer thousandths. Every error is a ' +
  'problem (RFC 9457) whose `type` GET answers.';

/** A route as the index shows it. */
interface Route {
  readonly method: string;
  readonly path: string;
  readonly says: string;
}

export class ApiDocument {
  private app: INestApplication | undefined;
  private document: OpenAPIObject | undefined;

  /** Gives it the application, which is only there after everything it is made of. */
  attach(app: INestApplication): void {
    this.app = app;
  }

  read(): OpenAPIObject {
    if (this.app === undefined) throw new Error('the document is not attached to an application');
    this.document ??= documentOf(this.app);
    return this.document;
  }

  routes(): readonly Route[] {
    return Object.entries(this.read().paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        if (operation === undefined) return [];
        return [{ method: method.toUpperCase(), path, says: operation.summary ?? '' }];
      }),
    );
  }
}

const documentOf = (app: INestApplication): OpenAPIObject => {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Workforce ledger')
    .setDescription(DESCRIPTION)
    .setVersion('1');
  const document = SwaggerModule.createDocument(app, builder.build());
  const schemas = { ...document.components?.schemas, ...RECORD_SCHEMAS, ...ANSWER_SCHEMAS };
  return { ...document, components: { ...document.components, schemas } };
};
