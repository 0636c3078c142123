/** The actions about the units of the organisation, declared as data like those about persons. */
import { code, id, ids, integer, parts, text } from './fields.js';

const officialCode = text('the official code of the unit');

/** What a unit that is new may be given beside its name. */
const ofNewUnit = {
  parent: id('the unit above'),
  level: code('level', 'the level of government'),
  code: officialCode,
  type: text('the type of unit'),
};

export const ORGANISATION_ACTIONS = {
  establish: {
    subject: 'organisation',
    event: 'unit-established',
    dated: 'required',
    required: { name: text('the name of the unit', 500) },
    optional: ofNewUnit,
  },
  rename: {
    subject: 'organisation',
    event: 'unit-renamed',
    dated: 'required',
    required: { name: text('the new name', 500) },
    optional: { code: officialCode },
  },
  reclassify: {
    subject: 'organisation',
    event: 'unit-reclassified',
    dated: 'required',
    required: {},
    optional: {
      level: code('level', 'the new level'),
      type: text('the new type'),
      code: officialCode,
    },
  },
  move: {
    subject: 'organisation',
    event: 'unit-moved',
    dated: 'required',
    required: { parent: id('the new unit above') },
    optional: { code: officialCode },
  },
  merge: {
    subject: 'organisation',
    event: 'units-merged',
    dated: 'required',
    required: {
      units: ids('the units that go wholly into the other, and end'),
      into: id('the unit they go into: a new one, one that stands, or one of them'),
    },
    optional: { name: text('the name of `into`, where it is new', 500), ...ofNewUnit },
  },
  split: {
    subject: 'organisation',
    event: 'unit-split',
    dated: 'required',
    required: {
      into: parts(
        'the units that it goes into, each a new one or one that stands',
        { unit: id('the unit that gets a part') },
        { name: text('its name, where it is new', 500), ...ofNewUnit },
      ),
    },
    optional: {
      extent: code('splitExtent', 'all of the unit, which ends (default), or a part: it goes on'),
    },
  },
  dissolve: {
    subject: 'organisation',
    event: 'unit-dissolved',
    dated: 'required',
    required: {},
    optional: {},
  },
  quota: {
    subject: 'organisation',
    event: 'quota-assigned',
    dated: 'required',
    required: { posts: integer('how many posts are assigned') },
    optional: {
      year: integer('the year it is assigned for', 1900, 2999),
      authority: text('who assigned it'),
    },
  },
} as const;
