/** Writes addresses of the page and of the service: a path with those of its parameters that have a value. */

export type Pairs = readonly (readonly [name: string, value: string | undefined])[];

export const address = (path: string, pairs: Pairs): string => {
  const given = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The parameters of a question to a report; what only pages its answer is left out. */
export const pairsOf = (question: Readonly<Record<string, unknown>>): Pairs =>
  Object.entries(question).flatMap(([name, value]): Pairs => {
    if (Array.isArray(value)) return value.map((each) => [name, String(each)]);
    if (name === 'limit') return [];
    const isPlain =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isPlain ? [[name, String(value)]] : [];
  });
