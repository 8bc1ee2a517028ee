import type { ArticleBlock } from '../../model/article.ts'
import type { Grammar } from './grammar.ts'
import { findPhraseAfter } from './phrase-after.ts'
import type { Region } from './quotation-marks.ts'
import { innerPiece, type Statement } from './statement.ts'
import { collectTokens } from './tokens.ts'
import type { UnitPlace } from './unit-place.ts'

/**
 * For each block of nothing but quoted words, the number of the block behind it that signs it; undefined for all others.
 * Quotations set apart need no marks, and may have several paragraphs.
 *
 *     > A deal is a door.
 *
 *     — Ambassador Ann Lee, at the signing
 */
export function findSignatures(
  blocks: readonly ArticleBlock[],
  {
    regions,
    grammar,
  }: { readonly regions: readonly (readonly Region[])[]; readonly grammar: Grammar },
): readonly (number | undefined)[] {
  const signs = (at: number) => isSignatureLine(blocks[at], blocks[at + 1], grammar)
  const signatures: (number | undefined)[] = blocks.map(() => undefined)
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    const block = blocks[at]
    if (block === undefined || !isAllQuoted(block, regions[at] ?? [])) continue
    signatures[at] = block.type === 'quote' ? signatures[at + 1] : undefined
    if (block.type === 'quote' && blocks[at + 1]?.type === 'quote') continue
    if (signs(at + 1)) signatures[at] = at + 1
  }
  return signatures
}

/** The words of a signed passage, and who signs them; once. */
export function readSigned({ passage, unit, number, discourse, grammar }: UnitPlace): Statement[] {
  const { signature, regions, units } = passage
  const [region] = regions
  if (signature === undefined || region === undefined || unit !== units[0]) return []
  const { tokens } = signature
  const start = grammar.isDash(tokens[0]) ? 1 : 0
  const source = findPhraseAfter(tokens, { start, end: tokens.length }, grammar)
  const found = source && discourse.resolve(signature, source, number)
  const resolution = found?.speaker?.type === 'named' ? found : undefined
  if (resolution !== undefined) discourse.noteSpeaker(resolution, number)
  return [{ kind: 'direct', pieces: [innerPiece(passage, region)], cue: undefined, resolution }]
}

function isAllQuoted({ type, map: { text } }: ArticleBlock, regions: readonly Region[]): boolean {
  const outermost = regions.filter((region) => region.isOutermost)
  const [region] = outermost
  if (region === undefined) return type === 'quote'
  return (
    outermost.length === 1 &&
    region.start === 0 &&
    region.end >= text.trimEnd().replace(/[.!?]$/u, '').length
  )
}

/** A dash, or the bullet of a list of one, and a name without a verb. */
function isSignatureLine(
  block: ArticleBlock | undefined,
  next: ArticleBlock | undefined,
  grammar: Grammar,
): boolean {
  const text = block?.map.text ?? ''
  const isListed = block?.type === 'listitem'
  if (block === undefined || !(isListed || /^[-–—―]/u.test(text))) return false
  if (isListed && next?.type === 'listitem') return false
  if (!/^(?:[-–—―]\s*)?\p{Lu}[^!?:]{2,120}$/u.test(text)) return false
  const tokens = collectTokens(text, {
    regions: [],
    sentenceEnds: new Set([text.length]),
    order: grammar.order,
  })
  const first = grammar.isDash(tokens[0]) ? 1 : 0
  return (
    grammar.isName(tokens[first]) &&
    (!isListed || grammar.isName(tokens[first + 1])) &&
    tokens.every((token) => !grammar.isFinite(token))
  )
}
