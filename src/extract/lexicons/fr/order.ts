import type { Gender } from '../gender.ts'
import type { OrderLexicon } from '../order-lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project from the grammar of French. */
export const frenchOrder: OrderLexicon = {
  elided: wordSet("l' d' j' m' n' s' t' c' qu' lorsqu' puisqu' jusqu' quoiqu'"),
  unelided: /^[MN]['’]\p{Lu}/u,
  hung: /(?:-t)?-(ils?|elles?|on|je|ce)$/iu,
  hasPossessive: false,
  headFirst: true,
  titlesTakeArticle: true,
  splitsNames: true,
  compoundInversion: true,
  bareClauses: false,
  participleNeedsAuxiliary: true,
  hasIncises: true,
  hasDialogueDashes: true,
  verbClitics: wordSet("me m' te t' se s' le l' la les lui leur y en nous vous"),
  reflexives: wordSet("me m' te t' se s'"),
  partitives: wordSet("des du de d'"),
  openingSources: wordSet('pour'),
  strictPlurals: true,
  determinerGenders: new Map<string, Gender>([
    ['le', 'male'],
    ['un', 'male'],
    ['ce', 'male'],
    ['cet', 'male'],
    ['la', 'female'],
    ['une', 'female'],
    ['cette', 'female'],
    ['sa', 'female'],
  ]),
  bodyAdjective:
    /(?:al|ale|aux|ales|ien|ienne|éen|éenne|iens|iennes|ain|aine|ique|iques|eur|eure|ois|oise|ais|aise|aire|aires|if|ive|el|elle|iste|istes|ier|ière|able|vert|verte|uni|unie|unis|unies|rouge|libre)$/u,
  capitalParticles: wordSet('le la les du de des'),
  weakParticles: wordSet("de d' du des"),
  hearersAreKnown: true,
}
