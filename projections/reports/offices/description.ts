/** What the report offices says and takes. */
import { KNOWN_AT, OPEN_PERIOD, PAGE, UNIT } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });

export const description: ReportDescription = {
  name: 'offices',
  ofPersons: true,
  title: { vi: 'Người giữ chức vụ qua các thời kỳ', en: 'Holders of a post' },
  definition: {
    version: 1,
    text:
      'Who held a post at some time of the period, with the first day and the first day without it, in order of the ' +
      'first day. A new main post ends the one before it, unless it is concurrent; relief from it and leaving end it ' +
      'too; a reappointment to the same post goes on. A rotation that is past its `until` still holds, as that is ' +
      'only expected. The post that a secondment gives is held at the host and ends with it; the post held at home ' +
      'goes on otherwise. The total counts every page.',
    formula: 'none: a list',
    source:
      'kiêm nhiệm and the end of a leading post on the next: the law on cadres and civil servants',
  },
  example: {
    question: 'Who has been head of unit U1, and from when until when?',
    parameters: { unit: 'U1', subtree: 'false', post: 'head' },
    says:
      'One row for each holder: `P12`, from 2019-03-01, to 2023-06-01 says that P12 was head until 31 May 2023; `to` ' +
      'is null of who still is.',
  },
  parameters: [
    ...OPEN_PERIOD,
    ...KNOWN_AT,
    ...UNIT,
    { name: 'post', says: 'only this post' },
    { name: 'person', says: 'only this person' },
    ...PAGE,
  ],
  keys: { population: [], event: [] },
  columns: [
    text('person', 'the person'),
    text('unit', 'where the post is held'),
    text('post', 'the post; null of a concurrent one without a name'),
    text('postId', '`main`, or the id of a post held beside the main one'),
    { name: 'from', type: 'date', says: 'the first day' },
    { name: 'to', type: 'date', says: 'the first day without it; null while it is held' },
    text('event', 'the event that began it'),
  ],
};
