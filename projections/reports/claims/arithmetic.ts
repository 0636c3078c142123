/** What is wrong with a claim by its own numbers, whatever the ledger says. */
import type { Claim, Figure } from './claim.js';
import { baseOf, decimalsOf, figureAt, halfStep, percent, roundsTo, written } from './claim.js';

export interface Finding {
  readonly kind: string;
  readonly why: string;
}

/** The first of: impossible, parts that do not add up, a share of another base; undefined when it is consistent. */
export const inconsistencyOf = (claim: Claim, figure: Figure): Finding | undefined =>
  impossible(claim, figure) ??
  sumOfParts(claim, figure) ??
  sharesOfOne(claim, figure) ??
  shareOfAnother(claim, figure) ??
  severalBases(claim, figure);

const impossible = (claim: Claim, figure: Figure): Finding | undefined => {
  const base = baseOf(claim, figure);
  if (figure.unit === 'percent' || figure.value === undefined || base === null) return undefined;
  if (figure.value <= base) return undefined;
  const why = `${written(figure.value)} of ${written(base)}: a part is more than the whole`;
  return { kind: 'impossible', why };
};

/** The whole that a figure is, or is a part of, with its parts: counts only. */
const sumOfParts = (claim: Claim, figure: Figure): Finding | undefined => {
  const number = claim.figures.indexOf(figure) + 1;
  const isWhole = claim.figures.some(({ partOf }) => partOf === number);
  const whole = isWhole ? number : figure.partOf;
  if (whole === undefined) return undefined;
  const parts = claim.figures.filter(({ partOf }) => partOf === whole);
  const stated = whole === 0 ? claim.base : (figureAt(claim, whole)?.value ?? null);
  if (
    stated === null ||
    parts.some(({ unit, value }) => unit === 'percent' || value === undefined)
  ) {
    return undefined;
  }
  const made = parts.reduce((sum, { value = 0 }) => sum + value, 0);
  const units = [...new Set(parts.map(({ unit }) => unit))];
  const misprint = misprinted(stated, made);
  if (units.length > 1) {
    if (!isWhole) return undefined;
    const added = parts.map(({ value = 0, unit }) => `${written(value)} ${unit}`).join(' and ');
    const why = `${added} are added to ${written(made)}, which is a number of neither`;
    return {
      kind:
        units.includes('turns') && units.includes('persons')
          ? 'turns-against-persons'
          : 'arithmetic',
      why: misprint === undefined ? why : `${why}; ${misprint}`,
    };
  }
  if (made === stated) return undefined;
  if (misprint !== undefined) return isWhole ? { kind: 'misprint', why: misprint } : undefined;
  return { kind: 'arithmetic', why: `the parts make ${written(made)}, not ${written(stated)}` };
};

/** The same digits with the decimal mark in another place. */
const misprinted = (stated: number, made: number): string | undefined => {
  const places = [1, 2, 3, 4, 5, 6].find(
    (power) => stated !== made && Math.abs(stated * 10 ** power - made) <= 10 ** power * 0.005,
  );
  if (places === undefined) return undefined;
  return `${written(stated)} is ${written(made)} with the decimal mark in a wrong place`;
};

/** Shares that are all there are: they make 100 %, and fit some number of people. */
const sharesOfOne = (claim: Claim, figure: Figure): Finding | undefined => {
  if (figure.unit !== 'percent' || figure.partOf !== 0) return undefined;
  const shares = claim.figures.filter(({ partOf, unit }) => partOf === 0 && unit === 'percent');
  const values = shares.flatMap(({ value }) => value ?? []);
  const made = values.reduce((sum, value) => sum + value, 0);
  const slack = values.reduce((sum, value) => sum + halfStep(value), 0);
  if (Math.abs(made - 100) > slack + 1e-9) {
    return { kind: 'arithmetic', why: `the shares make ${written(made)} %` };
  }
  if (claim.base === null || fits(values, claim.base)) return undefined;
  const fitting = nearestFit(values, claim.base);
  const of = fitting === undefined ? 'no number of people near it' : `${written(fitting)} people`;
  return {
    kind: 'different-denominator',
    why: `the shares fit no whole people of ${written(claim.base)}; they fit ${of}`,
  };
};

/** Whether there are whole numbers of people with these shares that make the whole. */
const fits = (shares: readonly number[], whole: number): boolean => {
  const people = shares.map((share) => Math.round((share * whole) / 100));
  return (
    people.reduce((sum, each) => sum + each, 0) === whole &&
    people.every((each, at) => roundsTo(percent(each, whole), shares[at] ?? 0))
  );
};

/** The nearest number of people, at most a fifth away. */
const nearestFit = (shares: readonly number[], whole: number): number | undefined => {
  for (let away = 1; away <= whole / 5; away += 1) {
    const found = [whole - away, whole + away].find((each) => fits(shares, each));
    if (found !== undefined) return found;
  }
  return undefined;
};

const shareOfAnother = (claim: Claim, figure: Figure): Finding | undefined => {
  const count = figureAt(claim, figure.shareOf)?.value;
  const base = baseOf(claim, figure);
  const { value } = figure;
  if (count === undefined || value === undefined || base === null) return undefined;
  const share = percent(count, base);
  if (figure.column === 'growth') return growthOf(count, base, value);
  if (figure.about !== undefined || roundsTo(share, value)) return undefined;
  const implied = written(Math.round((count * 100) / value));
  return {
    kind: 'different-denominator',
    why: `${written(value)} % of which ${written(count)} are a part would be of ${implied}; of ${written(base)} they are ${rounded(share, value)} %`,
  };
};

const rounded = (share: number | null, like: number): string =>
  share === null ? 'nothing' : share.toFixed(Math.max(decimalsOf(like), 2));

/** A growth is of what was there before; the base that is published is what is there after. */
const growthOf = (more: number, after: number, value: number): Finding | undefined => {
  const growth = percent(more, after - more);
  if (roundsTo(growth, value) || !roundsTo(percent(more, after), value)) return undefined;
  return {
    kind: 'different-denominator',
    why: `${written(value)} % is ${written(more)} of the ${written(after)} after; of the ${written(after - more)} before it is a growth of ${rounded(growth, value)} %`,
  };
};

/** Shares of one claim without a published base: the numbers of people that each of them would be of. */
const severalBases = (claim: Claim, figure: Figure): Finding | undefined => {
  if (figure.shareOf === undefined || figure.column === 'growth') return undefined;
  if (baseOf(claim, figure) !== null) return undefined;
  const shares = claim.figures.flatMap((each) => {
    const count = figureAt(claim, each.shareOf)?.value;
    if (count === undefined || each.value === undefined || each.column === 'growth') return [];
    const half = halfStep(each.value);
    return [
      {
        implied: Math.round((count * 100) / each.value),
        least: (count * 100) / (each.value + half),
        most: (count * 100) / (each.value - half),
      },
    ];
  });
  const apart = shares.some((a) => shares.some((b) => a.most < b.least));
  if (!apart) return undefined;
  const bases = shares.map(({ implied }) => written(implied)).join(', ');
  return { kind: 'different-denominator', why: `the shares of this claim would be of ${bases}` };
};
