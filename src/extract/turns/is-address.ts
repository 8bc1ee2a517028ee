import type { Article, ArticleBlock } from '../../model/article.ts'
import type { NameLexicon } from '../lexicons/lexicon.ts'
import type { TurnLexicon } from './turn-lexicon.ts'

/** Fewest paragraphs in which somebody speaks of himself, for the whole text to be his words. */
const MIN_OWN_PARAGRAPHS = 2

/** The words with capitals behind `by`: `Remarks by the Minister Ann Lee | at a conference`. */
const AUTHOR =
  /\s(?:by|of|von|de|du|del)\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)/u

/**
 * Whether all of a text is what one person said: its title calls it a speech of somebody (`Remarks by Minister Ann Lee`),
 * and outside of quotation marks it says `I` more than once. What a body states is no person's speech.
 */
export function isAddress(
  { metadata }: Article,
  blocks: readonly ArticleBlock[],
  { address, firstPerson, bodies }: TurnLexicon & Pick<NameLexicon, 'bodies'>,
): boolean {
  const title = metadata.title?.value ?? ''
  if (!address.test(title)) return false
  const [, named = ''] = AUTHOR.exec(title) ?? []
  if (named.split(' ').some((word) => bodies.has(word.toLowerCase()))) return false
  const unquoted = blocks.map(({ map: { text } }) => text.replace(/["“„«][^"”»]*["”»]/gu, ''))
  return unquoted.filter((text) => firstPerson.test(text)).length >= MIN_OWN_PARAGRAPHS
}
