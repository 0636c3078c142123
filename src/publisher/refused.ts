/** The refusal to publish where it would do harm; somebody has to look at it. */

/** Nothing is published: a newer program, or another ledger, publishes into that database. */
export class PublishingRefused extends Error {
  override readonly name = 'PublishingRefused';
}
