/** What is held about a person as a page to hand out: plain text, or HTML without scripts. */
import type { HeldRecord, HeldView } from '../../application/held-data.js';
import type { Language } from '../../application/file-table.js';
import { HELD_WORDS } from './held-words.js';

/** Everything that the page says, in the words of its language. */
const saidIn = (view: HeldView, language: Language) => {
  const words = HELD_WORDS[language];
  return {
    words,
    title: words.title(view.person, view.asOf),
    hold: view.legalHold === null ? words.noHold : words.hold(view.legalHold),
    classes: view.classes.map((each) => [words.className[each.class], words.standing(each)]),
    places: words.places(view).map(({ place, holds }) => [place, holds]),
    records: view.records.map((each) => ({
      index: String(each.index),
      type: words.types[each.type] ?? each.type,
      from: each.effectiveDate ?? '',
      origin: words.origin(each.recordedAt, each.recordedBy, each.source),
      data: dataOf(each, words.erased),
    })),
  };
};

const dataOf = (
  { data, erased }: HeldRecord,
  words: (classes: readonly string[]) => string,
): string => `${JSON.stringify(data)}${erased.length === 0 ? '' : ` ${words(erased)}`}`;

export const heldText = (view: HeldView, language: Language): string => {
  const { words, title, hold, classes, places, records } = saidIn(view, language);
  return [
    title,
    '',
    hold,
    '',
    words.privateData,
    ...classes.map(([name = '', standing = '']) => `  ${name.padEnd(10)} ${standing}`),
    '',
    words.where,
    ...places.map(([place, holds]) => `  ${place}: ${holds}`),
    '',
    words.records,
    ...records.flatMap(({ index, type, from, origin, data }) => [
      `  ${index}  ${type}  ${from}  ${origin}`,
      `      ${data}`,
    ]),
    '',
  ].join('\n');
};

export const heldHtml = (view: HeldView, language: Language): string => {
  const { words, title, hold, classes, places, records } = saidIn(view, language);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/plain.css">
<h1>${escaped(title)}</h1>
<p>${escaped(hold)}</p>
<h2>${escaped(words.privateData)}</h2>
${table(words.classColumns, classes)}
<h2>${escaped(words.where)}</h2>
${table(words.placeColumns, places)}
<h2>${escaped(words.records)}</h2>
${table(
  words.recordColumns,
  records.map(({ index, type, from, origin, data }) => [index, type, from, origin, data]),
)}
</html>
`;
};

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
