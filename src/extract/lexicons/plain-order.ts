import type { OrderLexicon } from './order-lexicon.ts'

/** Words stand apart, subject before verb: a language none of the rules of the order lexicon is about. */
export const plainOrder: OrderLexicon = {
  elided: new Set(),
  unelided: undefined,
  hung: undefined,
  hasPossessive: false,
  headFirst: false,
  titlesTakeArticle: false,
  splitsNames: false,
  compoundInversion: false,
  bareClauses: false,
  participleNeedsAuxiliary: false,
  hasIncises: false,
  hasDialogueDashes: false,
  verbClitics: new Set(),
  reflexives: new Set(),
  partitives: new Set(),
  openingSources: new Set(),
  strictPlurals: false,
  determinerGenders: new Map(),
  bodyAdjective: undefined,
  capitalParticles: new Set(),
  weakParticles: new Set(),
  hearersAreKnown: false,
}
