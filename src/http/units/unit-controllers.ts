/** The controllers of units, and of the people whose unit ended. */
import { PlacementsController } from './placements.controller.js';
import { UnitsController } from './units.controller.js';

export const UNIT_CONTROLLERS = [UnitsController, PlacementsController];
