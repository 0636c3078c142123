/** The types of the HTTP interface, made from the OpenAPI document of a service, for the page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';

import { settingsFrom } from '../../src/config/settings.js';
import { ApiDocument } from '../../src/http/openapi/api-document.js';
import { startService } from '../../src/service.js';

const HEADING =
  '/** Made from the OpenAPI document by `npm run docs:generate`; not to be edited. */\n';

/** The document is made from the routes of a running application, so one is run, on an empty folder. */
export const apiTypes = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-api-'));
  const settings = settingsFrom({ LEDGER_DATA: folder, LOG_LEVEL: 'silent' });
  const service = await startService(settings, { socketOnly: true });
  try {
    const document = JSON.stringify(service.app.get(ApiDocument).read());
    return HEADING + astToString(await openapiTS(JSON.parse(document) as OpenAPI3));
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
