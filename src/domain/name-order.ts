/** The order of Vietnamese names: by the given name, then the family name, then what stands between them. */

const COLLATOR = new Intl.Collator('vi');

/** The parts of a name in the order in which they count. */
const partsOf = (fullName: string): readonly [string, string, string] => {
  const words = fullName.trim().split(/\s+/u);
  const given = words.pop() ?? '';
  const [family = '', ...middle] = words;
  return [given, family, middle.join(' ')];
};

/** Sorts by name; whoever has no name that is known comes last, and those of one name by id. */
export const inOrderOfNames = (
  people: Iterable<readonly [person: string, fullName: string | null]>,
): readonly string[] =>
  [...people]
    .map(([person, fullName]) => ({
      person,
      parts: fullName === null ? null : partsOf(fullName),
    }))
    .sort((a, b) => compareParts(a.parts, b.parts) || (a.person < b.person ? -1 : 1))
    .map(({ person }) => person);

type Parts = ReturnType<typeof partsOf> | null;

const compareParts = (a: Parts, b: Parts): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    COLLATOR.compare(a[0], b[0]) || COLLATOR.compare(a[1], b[1]) || COLLATOR.compare(a[2], b[2])
  );
};
