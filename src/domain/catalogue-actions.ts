/** The actions on the reference data, declared as data; all of them go to the one catalogue stream. */
import { content, date } from './fields.js';

export const CATALOGUE_ACTIONS = {
  declare: {
    subject: 'catalogue',
    event: 'entry-declared',
    dated: 'required',
    required: { content: content('what the entry states, by its kind') },
    optional: { until: date('the first day on which it holds no more') },
  },
  withdraw: {
    subject: 'catalogue',
    event: 'entry-withdrawn',
    dated: 'required',
    required: {},
    optional: {},
  },
} as const;
