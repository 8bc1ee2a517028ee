import type { Brief } from '../model/brief.ts'
import type { Material, WeighedSentence } from './material.ts'
import { factOf } from './reading.ts'
import { isTellable, mostTelling } from './sentences/most-telling.ts'
import { withMatter } from './sentences/with-matter.ts'
import { statementOf } from './statement.ts'
import { everyMatch } from './words/every-match.ts'
import { everyPhrasePattern, openingPattern, phrasePattern } from './words/phrase-pattern.ts'

export const MAX_DISPUTES = 8

/**
 * Where the article tells of disagreement: sentences in which somebody denies, refuses or contradicts, and sentences
 * that set one speaker against another (`But the envoy said`). `marker` is the word that says so. One that does not say
 * what is refused (`The minister rejects this`) comes with the sentence before it, of its paragraph. In source order,
 * the best eight where there are more.
 */
export function collectDisputes(material: Material): Brief['disputes'] {
  const { cues } = material.lexicon
  const denial = everyPhrasePattern(cues.dispute)
  const negation = new RegExp(`${phrasePattern(cues.negations).source}\\s+(?:\\p{L}+\\s+)?$`, 'u')
  const condition = new RegExp(`${phrasePattern(cues.conditions).source}[^,;:]*$`, 'u')
  const contrast = openingPattern(cues.contrast)
  const found = new Map<WeighedSentence, Marker>()
  for (const sentence of material.quotable) {
    const marker =
      findDenial(sentence, { denial, negation, condition }) ??
      findContrast(sentence, material.sentences, contrast)
    const whole = withMatter(sentence, material)
    if (marker !== undefined && isTellable(whole)) found.set(whole, marker)
  }
  return mostTelling([...found.keys()], MAX_DISPUTES).map((sentence) => {
    const { start, end } = found.get(sentence) ?? { start: 0, end: 0 }
    const { paragraph } = sentence
    const { article } = material.reading
    return {
      ...statementOf('dispute', sentence),
      marker: factOf(article, paragraph.block, sentence.start + start, sentence.start + end),
    }
  })
}

/** UTF-16 units into the sentence, end exclusive. */
interface Marker {
  readonly start: number
  readonly end: number
}

interface DenialPatterns {
  readonly denial: RegExp
  /** Straight before a denial: it is none. */
  readonly negation: RegExp
  /** In the same clause before a denial: nobody has denied anything yet. */
  readonly condition: RegExp
}

function findDenial(
  { plain }: WeighedSentence,
  { denial, negation, condition }: DenialPatterns,
): Marker | undefined {
  for (const match of everyMatch(plain, denial)) {
    const before = plain.slice(Math.max(0, match.index - MAX_CLAUSE), match.index)
    if (negation.test(before) || condition.test(before)) continue
    return { start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** How far back, in UTF-16 units, the clause of a denial is read. */
const MAX_CLAUSE = 80

/** `But` and its like where the sentence has a speaker and the one before, in the same section, another. */
function findContrast(
  { plain, speaker, index, paragraph }: WeighedSentence,
  sentences: readonly WeighedSentence[],
  contrast: RegExp,
): Marker | undefined {
  const before = sentences[index - 1]
  if (speaker === null || before === undefined || before.speaker === null) return undefined
  if (before.speaker === speaker || before.paragraph.section !== paragraph.section) return undefined
  const match = contrast.exec(plain)
  return match === null ? undefined : { start: 0, end: match[0].length }
}
