/** Declares what a route asks for; a route without it answers nobody. */
import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';

import type { Requirement } from '../../access/policy.js';

export const REQUIREMENT = 'access:requirement';

export const Requires = (requirement: Requirement): CustomDecorator =>
  SetMetadata(REQUIREMENT, requirement);
