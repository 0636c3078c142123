/** The controllers of the service, by audience. */
import type { Type } from '@nestjs/common';

import { SignInController } from './http/access/sign-in.controller.js';
import { TokensController } from './http/access/tokens.controller.js';
import { ActionsController } from './http/actions/actions.controller.js';
import { AuditController } from './http/audit/audit.controller.js';
import { ExplainController } from './http/audit/explain.controller.js';
import { EvidenceController } from './http/audit/evidence.controller.js';
import { CatalogueController } from './http/catalogue/catalogue.controller.js';
import { DecisionsController } from './http/decisions/decisions.controller.js';
import { LiveController } from './http/live/live.controller.js';
import { FormsController } from './http/forms/forms.controller.js';
import { ImportsController } from './http/imports/imports.controller.js';
import { OpenApiController } from './http/openapi/openapi.controller.js';
import { HealthController } from './http/operations/health.controller.js';
import { MaintenanceController } from './http/operations/maintenance.controller.js';
import { MetricsController } from './http/operations/metrics.controller.js';
import { PeopleController } from './http/people/people.controller.js';
import { DuplicatesController } from './http/privacy/duplicates.controller.js';
import { ErasureController } from './http/privacy/erasure.controller.js';
import { HeldDataController } from './http/privacy/held-data.controller.js';
import { KeysController } from './http/privacy/keys.controller.js';
import { ProblemsController } from './http/problems/problems.controller.js';
import { ProposalsController } from './http/proposals/proposals.controller.js';
import { RulesController } from './http/proposals/rules.controller.js';
import { ReconcileController } from './http/reconcile/reconcile.controller.js';
import { ReportsController } from './http/reports/reports.controller.js';
import { TablesController } from './http/tables/tables.controller.js';
import { UNIT_CONTROLLERS } from './http/units/unit-controllers.js';

/** Every route of the service is of one of these. */
export const CONTROLLERS: readonly Type[] = [
  ActionsController,
  ImportsController,
  ProposalsController,
  RulesController,
  DecisionsController,
  PeopleController,
  ErasureController,
  HeldDataController,
  DuplicatesController,
  KeysController,
  ...UNIT_CONTROLLERS,
  CatalogueController,
  ReportsController,
  ReconcileController,
  FormsController,
  TablesController,
  AuditController,
  ExplainController,
  EvidenceController,
  LiveController,
  HealthController,
  MetricsController,
  MaintenanceController,
  TokensController,
  SignInController,
  ProblemsController,
  OpenApiController,
];
