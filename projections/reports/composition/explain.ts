/** Explains the report composition: who has the value of the attribute, and who is in the group at all. */
import type { Explanation, Figure } from '../explanations/explanation.js';
import { standingOn } from '../headcount/explain.js';
import { BadParameter } from '../report.js';

export const compositionExplained: Explanation = {
  columns: ['count', 'N'],
  names: ['attribute', 'value'],
  behind: ({ question, column, at }) =>
    standingOn(column === 'N' ? question : ofValue(question, at)),
};

const ofValue = (question: Figure['question'], { attribute, value }: Figure['at']) => {
  if (attribute === undefined || value === undefined) return question;
  const key = question.by.find(({ name }) => name === attribute);
  if (key === undefined) {
    const expected = question.by.map(({ name }) => name).join(', ');
    throw new BadParameter('row', `names attribute ${attribute}`, `one of: ${expected}`);
  }
  return { ...question, filters: [...question.filters, { key, values: [value] }] };
};
