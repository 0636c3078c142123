/** The setting RETENTION_MONTHS: months by class of private data, as in identity=840,contact=12. */

const CLASSES = ['identity', 'contact', 'sensitive', 'note'];
const MONTHS_MAX = 1200;
const PART = /^([a-z]+)=(\d{1,4})$/;

/** Empty text sets nothing. */
export const isRetention = (text: unknown): boolean => {
  if (typeof text !== 'string') return false;
  if (text === '') return true;
  const names = text.split(',').map((part) => {
    const [, name = '', months = ''] = PART.exec(part.trim()) ?? [];
    return CLASSES.includes(name) && Number(months) <= MONTHS_MAX ? name : '';
  });
  return !names.includes('') && new Set(names).size === names.length;
};

/** The months by class of a text that `isRetention`. */
export const retentionIn = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    text.split(',').flatMap((part) => {
      const [, name, months] = PART.exec(part.trim()) ?? [];
      return name === undefined ? [] : [[name, Number(months)]];
    }),
  );
