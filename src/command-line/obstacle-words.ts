/** What stands against an erasure, in words. */

export interface Obstacle {
  readonly class: string;
  readonly why: 'employed' | 'retained' | 'legal-hold';
  readonly until?: string;
  readonly source?: string;
  readonly ground?: string;
}

export const obstacleWords = ({ class: name, why, until, source, ground }: Obstacle): string => {
  if (why === 'employed') return `${name}: the person is employed`;
  if (why === 'legal-hold') return `${name}: legal hold: ${ground ?? ''}`;
  return `${name}: kept until ${until ?? ''} (${source ?? ''})`;
};
