import type { Statement } from '../model/brief.ts'
import { isAnswer, type Material, type WeighedSentence } from './material.ts'
import type { ReadSection } from './reading.ts'
import { hasBalancedMarks, isWholeSentence } from './sentences/form.ts'
import { inSourceOrder } from './sentences/in-source-order.ts'
import { passageOf, wordsIn } from './sentences/passage.ts'
import { statementOf } from './statement.ts'
import { everyPhrasePattern, phrasePattern } from './words/phrase-pattern.ts'

export const MAX_BACKGROUND_WORDS = 150

/** Least weight of a sentence to count as background: a past date, two cues, or a section that announces the past. */
const MIN_PASTNESS = 1

/**
 * What came before: sentences of sections whose heading announces the past, and sentences with past dates or cues
 * (`since 1944`, `for decades`, `was signed`), the most telling first, 150 words at most, in source order. A
 * sentence that leans on the one before comes with it, unless its speaker is known. What is `used` elsewhere is left out.
 */
export function collectBackground(
  material: Material,
  used: ReadonlySet<string>,
): readonly Statement[] {
  const { sentences } = material
  const pastness = pastnessTeller(material)
  const weighed = material.quotable
    .filter(({ id }) => !used.has(id))
    .map((sentence) => ({ sentence, weight: pastness(sentence) }))
    .filter(({ weight }) => weight >= MIN_PASTNESS)
    .sort((a, b) => b.weight - a.weight || a.sentence.index - b.sentence.index)
  const chosen = new Map<string, WeighedSentence>()
  let words = 0
  for (const { sentence } of weighed) {
    if (words >= MAX_BACKGROUND_WORDS) break
    // Where it is known who speaks, the briefing can say so, and `He recalled` needs no sentence before it.
    const isTold = sentence.speaker !== null && !isAnswer(sentence)
    const passage = isTold ? [sentence] : passageOf(sentence, sentences)
    if (passage?.some(({ id }) => used.has(id)) !== false) continue
    const added = passage.filter(({ id }) => !chosen.has(id))
    if (words + wordsIn(added) > MAX_BACKGROUND_WORDS) continue
    words += wordsIn(added)
    for (const each of added) chosen.set(each.id, each)
  }
  return inSourceOrder([...chosen.values()]).map((sentence) => statementOf('background', sentence))
}

/** Tells how much a sentence is about the past; below 1 is not. */
function pastnessTeller({
  reading,
  lexicon,
  quotable,
}: Material): (sentence: WeighedSentence) => number {
  const heading = phrasePattern(lexicon.cues.pastHeadings)
  const past = everyPhrasePattern(lexicon.cues.past)
  const future = phrasePattern(lexicon.cues.future)
  const modal = phrasePattern(lexicon.cues.modal)
  const isAhead = ({ plain }: WeighedSentence) => future.test(plain) || modal.test(plain)
  const isPast = (section: ReadSection) =>
    section.heading !== undefined && heading.test(section.heading.map.text.toLowerCase())
  const pastSections = new Set(reading.sections.filter(isPast).map(({ id }) => id))
  const now = presentYear(reading.article.metadata.published?.iso, () =>
    quotable.flatMap((sentence) =>
      sentence.dates.length === 0 || isAhead(sentence)
        ? []
        : sentence.dates.map(({ date }) => date.year),
    ),
  )
  return (sentence) => {
    const { paragraph, score, opening } = sentence
    const end = endOfOpeningQuotation(sentence.text)
    const dates = sentence.dates.filter(({ start }) => start < end)
    const plain = sentence.plain.slice(0, end)
    const oldest = Math.max(
      0,
      ...dates.map(({ date }) => (now === undefined ? 0 : now - date.year)),
    )
    const section = pastSections.has(paragraph.section ?? '') ? 1 : 0
    const date = oldest >= 2 ? 1 : oldest === 1 ? 0.5 : 0
    const cues = 0.5 * Math.min(2, plain.match(past)?.length ?? 0)
    const isWhole = isWholeSentence(sentence.text) && hasBalancedMarks(sentence.text)
    if (section + date + cues < MIN_PASTNESS || !isWhole) return 0
    const weight = section + date + cues - (isAhead(sentence) ? 0.6 : 0)
    return weight < MIN_PASTNESS ? 0 : weight + score / 2 - (opening === 'free' ? 0 : 0.2)
  }
}

/** Behind a quotation that opens a sentence stands who said it, whose own past is no background: `…, who has fished since 1998`. */
function endOfOpeningQuotation(text: string): number {
  return /^["“«][^"”»]*["”»]/u.exec(text)?.[0].length ?? text.length
}

/** The year of publication; where the source has none, the last year it tells of without looking ahead. */
function presentYear(
  published: string | undefined,
  yearsTold: () => readonly number[],
): number | undefined {
  if (published !== undefined) return Number(published.slice(0, 4))
  const last = yearsTold().reduce((latest, year) => Math.max(latest, year), 0)
  return last === 0 ? undefined : last
}
