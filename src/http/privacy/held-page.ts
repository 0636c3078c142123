/** What is held about a person as a page to hand out: plain text, or HTML without scripts. */
import type { HeldClass, HeldRecord, HeldView } from '../../application/held-data.js';

const standingOf = ({ standing, until, source }: HeldClass): string => {
  if (standing === 'none') return 'nothing is held';
  if (standing === 'erased') return 'erased; the keys were destroyed';
  const end = until === null ? 'while the employment lasts' : `at least until ${until}`;
  return `held ${end} (${source})`;
};

const HEAD = (view: HeldView): string => `What is held about ${view.person}, on ${view.asOf}`;

const holdOf = ({ legalHold }: HeldView): string =>
  legalHold === null ? 'No legal hold stands.' : `A legal hold stands: ${legalHold}`;

const dataOf = ({ data, erased }: HeldRecord): string =>
  `${JSON.stringify(data)}${erased.length === 0 ? '' : ` (erased: ${erased.join(', ')})`}`;

const originOf = ({ recordedAt, recordedBy, source }: HeldRecord): string =>
  `recorded ${recordedAt} by ${recordedBy}${source === null ? '' : `, from ${source}`}`;

export const heldText = (view: HeldView): string =>
  [
    HEAD(view),
    '',
    holdOf(view),
    '',
    'Private data',
    ...view.classes.map((each) => `  ${each.class.padEnd(10)} ${standingOf(each)}`),
    '',
    'Where',
    ...view.places.map(({ place, holds }) => `  ${place}: ${holds}`),
    '',
    'Records',
    ...view.records.flatMap((each) => [
      `  ${String(each.index)}  ${each.type}  ${each.effectiveDate ?? ''}  ${originOf(each)}`,
      `      ${dataOf(each)}`,
    ]),
    '',
  ].join('\n');

export const heldHtml = (view: HeldView): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(HEAD(view))}</title>
<link rel="stylesheet" href="/plain.css">
<h1>${escaped(HEAD(view))}</h1>
<p>${escaped(holdOf(view))}</p>
<h2>Private data</h2>
${table(
  ['class', 'standing'],
  view.classes.map((each) => [each.class, standingOf(each)]),
)}
<h2>Where</h2>
${table(
  ['place', 'holds'],
  view.places.map(({ place, holds }) => [place, holds]),
)}
<h2>Records</h2>
${table(
  ['index', 'record', 'in force from', 'origin', 'content'],
  view.records.map((each) => [
    String(each.index),
    each.type,
    each.effectiveDate ?? '',
    originOf(each),
    dataOf(each),
  ]),
)}
</html>
`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>
${row('th', head)}
${rows.map((cells) => row('td', cells)).join('\n')}
</table>`;

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (each) => ENTITIES[each] ?? '');
