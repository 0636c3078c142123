/** Images are pinned: the same file starts the same programs tomorrow. */
import type { Composition } from './composition.js';

/** A tag that begins with a version or ends a name with a day, perhaps with a digest after it. */
const PINNED = /^[^:@]+(:\d+\/[^:@]+)?:(\d+\.\d+|[a-z]+-\d{8})[\w.-]*(@sha256:[0-9a-f]{64})?$/;

export const isPinned = (image: string): boolean => PINNED.test(image);

export function* imageProblems({ services }: Composition): Generator<string> {
  for (const [name, { image }] of Object.entries(services)) {
    if (!isPinned(image)) yield `services/${name}: the image ${image} is not pinned to a version`;
  }
}
