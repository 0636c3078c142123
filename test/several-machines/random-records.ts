/** Records of every kind about invented people and units, the same in every run; many of them are refused. */
type Fields = Readonly<Record<string, unknown>>;

/** A small generator of pseudo-random numbers below a limit. */
const numbersFrom = (start: number): ((limit: number) => number) => {
  let seed = start;
  return (limit) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % limit;
  };
};

const UNITS = 12;
const PEOPLE = 250;
const KINDS = ['transfer', 'rotation', 'secondment', 'promotion', 'appointment', 'reorganisation'];
const LEAVINGS = [
  'resignation',
  'retirement',
  'dismissal',
  'death',
  'transfer-out',
  'not-recorded',
];

/** The records, in an order in which facts of many people and units are mixed; each has a key. */
export const randomRecords = (count: number, seed = 20_261): readonly Fields[] => {
  const upTo = numbersFrom(seed);
  const oneOf = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
  const date = (from = 2000, years = 20): string =>
    `${from + upTo(years)}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`;
  const unit = (): string => `U${upTo(UNITS)}`;
  /** Facts that an amendment may name, by their keys. */
  const stated: Fields[] = [];

  const ofPerson = (person: string): Fields => {
    const effectiveDate = date();
    switch (upTo(10)) {
      case 0:
      case 1:
      case 2:
        return { action: 'rotate', person, kind: oneOf(KINDS), unit: unit(), effectiveDate };
      case 3:
        return { action: 'return', person, effectiveDate };
      case 4:
        return { action: 'train', person, course: `C${upTo(5)}`, hours: upTo(80), effectiveDate };
      case 5:
        return { action: 'separate', person, kind: oneOf(LEAVINGS), effectiveDate };
      case 6:
        return {
          action: 'profile',
          person,
          effectiveDate,
          attributes: { category: oneOf(['civil-servant', 'contract', 'public-employee']) },
        };
      case 7:
        return { action: 'suspend', person, effectiveDate, until: date(2021) };
      case 8:
        return { action: 'evaluate', person, year: 2000 + upTo(20), rating: 'good', effectiveDate };
      default:
        return hire(person, effectiveDate);
    }
  };
  const hire = (person: string, effectiveDate: string): Fields => ({
    action: 'hire',
    person,
    unit: unit(),
    effectiveDate,
    category: oneOf(['civil-servant', 'contract', 'public-employee']),
    profile: {
      fullName: `Nguyễn Thị ${person}`,
      gender: oneOf(['female', 'male', 'unknown']),
      birthDate: date(1950, 30),
    },
  });
  const ofUnit = (): Fields => {
    const [one, effectiveDate] = [unit(), date()];
    switch (upTo(4)) {
      case 0:
        return { action: 'rename', unit: one, name: `Phòng ${upTo(100)}`, effectiveDate };
      case 1:
        return { action: 'move', unit: one, parent: unit(), effectiveDate };
      case 2:
        return { action: 'quota', unit: one, posts: upTo(40), effectiveDate };
      default:
        return { action: 'establish', unit: `V${upTo(30)}`, name: 'Tổ mới', effectiveDate };
    }
  };
  const amendment = (): Fields => {
    const { key: target, person, unit: about, action, ...rest } = oneOf(stated);
    const subject = person === undefined ? { unit: about } : { person };
    switch (upTo(3)) {
      case 0:
        return { action: 'void', ...subject, target, kind: 'error' };
      case 1:
        return { action: 'reinstate', ...subject, target };
      default:
        return {
          action: 'correct',
          ...subject,
          target,
          with: {
            ...rest,
            ...subject,
            ...(person !== undefined && about !== undefined && { unit: about }),
            action,
            effectiveDate: date(),
          },
        };
    }
  };

  const records: Fields[] = [];
  const add = (fields: Fields): void => {
    const keyed = { ...fields, key: `k${records.length}` };
    records.push(keyed);
    if (fields.target === undefined) stated.push(keyed);
  };
  for (let nth = 0; nth < UNITS; nth += 1) {
    const parent = nth === 0 ? {} : { parent: `U${upTo(nth)}` };
    const name = `Phòng ${nth}`;
    add({ action: 'establish', unit: `U${nth}`, name, ...parent, effectiveDate: '1995-01-01' });
  }
  for (let nth = 0; nth < PEOPLE; nth += 1) add(hire(`P${nth}`, date(1996, 8)));
  while (records.length < count) {
    const what = upTo(20);
    add(what === 0 ? ofUnit() : what < 4 ? amendment() : ofPerson(`P${upTo(PEOPLE)}`));
  }
  return records;
};
