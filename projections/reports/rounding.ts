/** Exact rounding of quotients: four decimals, half up, by integers and never by binary fractions. */

const SCALE = 10_000n;

/** Numerator over denominator to four decimals, half up; null when there is nothing to divide by. */
export const quotient = (
  numerator: bigint | number,
  denominator: bigint | number,
): number | null => {
  const [upper, lower] = [BigInt(numerator), BigInt(denominator)];
  if (lower === 0n) return null;
  if (upper < 0n || lower < 0n) throw new Error('a measure is never negative');
  return Number((2n * SCALE * upper + lower) / (2n * lower)) / Number(SCALE);
};

/** The same of a numerator of either sign: halves go away from zero. */
export const signedQuotient = (numerator: number, denominator: number): number | null => {
  const size = quotient(Math.abs(numerator), denominator);
  return size === null || size === 0 ? size : Math.sign(numerator) * size;
};

/** An integer number of thousandths as it is written. */
export const fromThousandths = (thousandths: number): number => thousandths / 1000;
