/** Made from the declarations of the actions by `npm run docs:generate`; not to be edited. */

export const ACTIONS = {
  hire: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'unit', type: 'id', required: true },
      { name: 'category', type: 'code', required: false, list: 'category' },
      { name: 'post', type: 'text', required: false, lengthMax: 200 },
      { name: 'rank', type: 'text', required: false, lengthMax: 200 },
      { name: 'leader', type: 'flag', required: false },
      { name: 'keyLeader', type: 'flag', required: false },
      { name: 'fte', type: 'decimal', required: false },
      { name: 'employment', type: 'code', required: false, list: 'employment' },
      { name: 'route', type: 'code', required: false, list: 'route' },
      { name: 'distinction', type: 'flag', required: false },
      { name: 'replaces', type: 'code', required: false, list: 'separationKind' },
      { name: 'profile', type: 'attributes', required: false },
    ],
  },
  rotate: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'kind', type: 'code', required: true, list: 'movementKind' },
      { name: 'unit', type: 'id', required: false },
      { name: 'post', type: 'text', required: false, lengthMax: 200 },
      { name: 'rank', type: 'text', required: false, lengthMax: 200 },
      { name: 'leader', type: 'flag', required: false },
      { name: 'keyLeader', type: 'flag', required: false },
      { name: 'fte', type: 'decimal', required: false },
      { name: 'until', type: 'date', required: false },
      { name: 'nonLocal', type: 'flag', required: false },
      { name: 'concurrent', type: 'flag', required: false },
      { name: 'postId', type: 'id', required: false },
    ],
  },
  return: {
    subject: 'person',
    dated: 'required',
    fields: [{ name: 'unit', type: 'id', required: false }],
  },
  train: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'course', type: 'text', required: true, lengthMax: 200 },
      { name: 'kind', type: 'code', required: false, list: 'trainingKind' },
      { name: 'place', type: 'code', required: false, list: 'place' },
      { name: 'country', type: 'text', required: false, lengthMax: 200 },
      { name: 'institution', type: 'text', required: false, lengthMax: 200 },
      { name: 'field', type: 'text', required: false, lengthMax: 200 },
      { name: 'startDate', type: 'date', required: false },
      { name: 'hours', type: 'decimal', required: false },
      { name: 'outcome', type: 'code', required: false, list: 'outcome' },
      {
        name: 'award',
        type: 'group',
        required: false,
        fields: [
          { name: 'attribute', type: 'text', required: true, lengthMax: 200 },
          { name: 'value', type: 'text', required: true, lengthMax: 200 },
        ],
      },
      {
        name: 'cost',
        type: 'group',
        required: false,
        fields: [
          { name: 'amount', type: 'decimal', required: true },
          { name: 'currency', type: 'text', required: true, lengthMax: 3 },
        ],
      },
      { name: 'funding', type: 'code', required: false, list: 'funding' },
      { name: 'commitmentMonths', type: 'integer', required: false, min: 0, max: 600 },
      { name: 'programme', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  separate: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'kind', type: 'code', required: true, list: 'separationKind' },
      { name: 'reason', type: 'code', required: false, list: 'reason' },
      { name: 'voluntary', type: 'flag', required: false },
      { name: 'noticeDate', type: 'date', required: false },
      { name: 'legalBasis', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  profile: {
    subject: 'person',
    dated: 'required',
    fields: [{ name: 'attributes', type: 'attributes', required: true }],
  },
  suspend: {
    subject: 'person',
    dated: 'required',
    fields: [{ name: 'until', type: 'date', required: false }],
  },
  discipline: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'track', type: 'code', required: true, list: 'disciplineTrack' },
      { name: 'form', type: 'code', required: true, list: 'disciplineForm' },
      { name: 'consequence', type: 'text', required: false, lengthMax: 200 },
      { name: 'cause', type: 'text', required: false, sealed: 'sensitive', lengthMax: 2000 },
    ],
  },
  relieve: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'kind', type: 'code', required: true, list: 'relieveKind' },
      { name: 'postId', type: 'id', required: false },
    ],
  },
  plan: {
    subject: 'person',
    dated: 'required',
    fields: [
      { name: 'post', type: 'text', required: true, lengthMax: 200 },
      { name: 'change', type: 'code', required: true, list: 'planChange' },
      { name: 'until', type: 'date', required: false },
    ],
  },
  evaluate: {
    subject: 'person',
    dated: 'optional',
    fields: [
      { name: 'year', type: 'integer', required: true, min: 1900, max: 2999 },
      { name: 'rating', type: 'code', required: true, list: 'rating' },
    ],
  },
  establish: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      { name: 'name', type: 'text', required: true, lengthMax: 500 },
      { name: 'parent', type: 'id', required: false },
      { name: 'level', type: 'code', required: false, list: 'level' },
      { name: 'code', type: 'text', required: false, lengthMax: 200 },
      { name: 'type', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  rename: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      { name: 'name', type: 'text', required: true, lengthMax: 500 },
      { name: 'code', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  reclassify: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      { name: 'level', type: 'code', required: false, list: 'level' },
      { name: 'type', type: 'text', required: false, lengthMax: 200 },
      { name: 'code', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  move: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      { name: 'parent', type: 'id', required: true },
      { name: 'code', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  merge: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      { name: 'units', type: 'ids', required: true },
      { name: 'into', type: 'id', required: true },
      { name: 'name', type: 'text', required: false, lengthMax: 500 },
      { name: 'parent', type: 'id', required: false },
      { name: 'level', type: 'code', required: false, list: 'level' },
      { name: 'code', type: 'text', required: false, lengthMax: 200 },
      { name: 'type', type: 'text', required: false, lengthMax: 200 },
    ],
  },
  split: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      {
        name: 'into',
        type: 'parts',
        required: true,
        fields: [
          { name: 'unit', type: 'id', required: true },
          { name: 'name', type: 'text', required: false, lengthMax: 500 },
          { name: 'parent', type: 'id', required: false },
          { name: 'level', type: 'code', required: false, list: 'level' },
          { name: 'code', type: 'text', required: false, lengthMax: 200 },
          { name: 'type', type: 'text', required: false, lengthMax: 200 },
        ],
      },
      { name: 'extent', type: 'code', required: false, list: 'splitExtent' },
    ],
  },
  dissolve: { subject: 'organisation', dated: 'required', fields: [] },
  quota: {
    subject: 'organisation',
    dated: 'required',
    fields: [
      { name: 'posts', type: 'integer', required: true, min: 0, max: 1000000 },
      { name: 'year', type: 'integer', required: false, min: 1900, max: 2999 },
      { name: 'authority', type: 'text', required: false, lengthMax: 200 },
    ],
  },
} as const;

/** What a record of any action may carry. */
export const COMMON = [
  { name: 'sequence', type: 'integer', required: false, min: 0, max: 1000000 },
  { name: 'note', type: 'text', required: false, sealed: 'note', lengthMax: 2000 },
] as const;

/** What a decision is given by. */
export const DECISION = [
  { name: 'number', type: 'text', required: true, lengthMax: 200 },
  { name: 'date', type: 'date', required: true },
  { name: 'body', type: 'text', required: false, lengthMax: 200 },
  { name: 'signer', type: 'text', required: false, sealed: 'identity', lengthMax: 200 },
  { name: 'legalBasis', type: 'text', required: false, lengthMax: 200 },
  { name: 'documentSha256', type: 'text', required: false, lengthMax: 64 },
] as const;
