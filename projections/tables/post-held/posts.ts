/** The posts that a person holds by a state: the main one and those beside it. */
import type { PersonState } from '../../../src/domain/person-state.js';

/** The id of the main post. */
export const MAIN = 'main';

export interface Post {
  /** `main`, or the id of a concurrent post. */
  readonly postId: string;
  readonly unit: string | null;
  /** Null of a concurrent post whose name was not recorded. */
  readonly post: string | null;
  /** A post does not go on from one spell to the next. */
  readonly spell: number;
}

/**
 * A new main post ends the one before; a concurrent one ends none. The post that a secondment gives is held at the host;
 * one that it leaves as it was, at home. Of a concurrent post that was given twice, the last giving holds.
 */
export const postsOf = ({
  employed,
  spell,
  unit,
  hostUnit,
  secondment,
  concurrent,
  attributes,
}: PersonState): readonly Post[] => {
  if (!employed) return [];
  const beside = new Map(
    concurrent.map(({ postId, unit: at, post }) => [postId, { postId, unit: at, post, spell }]),
  );
  const { post } = attributes;
  if (post === undefined) return [...beside.values()];
  const isOfHost = secondment?.replaced.some(({ name }) => name === 'post') === true;
  const main = { postId: MAIN, unit: isOfHost ? hostUnit : unit, post: String(post), spell };
  return [main, ...beside.values()];
};

export const samePost = (a: Post, b: Post): boolean =>
  a.postId === b.postId && a.unit === b.unit && a.post === b.post && a.spell === b.spell;
