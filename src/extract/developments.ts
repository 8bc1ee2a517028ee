import type { Brief } from '../model/brief.ts'
import type { Material, WeighedSentence } from './material.ts'
import { factOf } from './reading.ts'
import { hasBalancedMarks, isWholeSentence } from './sentences/form.ts'
import { inSourceOrder } from './sentences/in-source-order.ts'
import { likeness } from './sentences/likeness.ts'
import { REPEATED_LIKENESS } from './sentences/most-telling.ts'
import { passageOf, wordsIn } from './sentences/passage.ts'
import { statementOf } from './statement.ts'

export const MAX_DEVELOPMENT_WORDS = 250

/** What leaning on another sentence takes from a sentence's score. */
const LEANING_PENALTY = { free: 0, linked: 0.05, leaning: 0.05, dangling: 0.15 } as const

/** What opening with somebody's words takes from it: they colour what goes on more often than they tell it. */
const QUOTATION_PENALTY = 0.1

/** What being in a list of its own takes from it. */
const TOLD_PENALTY = 0.2

/** Below this many words a sentence tells too little to stand as a development. */
const MIN_WORDS = 8

/** A development scores at least this share of the best one; room is not filled for its own sake. */
const FLOOR = 0.4

/** Ids of sentences that stand elsewhere in the briefing. */
interface Elsewhere {
  /** In the summary, the key points, the background: never shown again. */
  readonly used: ReadonlySet<string>
  /** In a list of its own (disputes, outlook): shown again only where little else is at hand. */
  readonly told: ReadonlySet<string>
}

/**
 * What is going on, section by section: in turns each section gives its best sentence that is not elsewhere in the
 * briefing, nor says again what is, until 250 words are full; the section with the best sentence begins. Sections and sentences stay in
 * source order. A sentence that leans on the one before comes with it or not at all.
 */
export function collectDevelopments(
  material: Material,
  { used, told }: Elsewhere,
): Brief['developments'] {
  const { article, sections } = material.reading
  const chosen = inSourceOrder(chooseByTurns(material, { used, told }))
  return sections.flatMap(({ id, heading }) => {
    const own = chosen.filter(({ paragraph }) => paragraph.section === id)
    if (own.length === 0) return []
    return [
      {
        section: id,
        heading: heading === undefined ? null : factOf(article, heading),
        statements: own.map((sentence) => statementOf('development', sentence)),
        spans: own.map(({ span }) => span),
      },
    ]
  })
}

function chooseByTurns(
  { sentences, quotable }: Material,
  { used, told }: Elsewhere,
): readonly WeighedSentence[] {
  const shown = quotable.filter(({ id }) => used.has(id))
  const able = quotable.filter(
    (sentence) =>
      !used.has(sentence.id) &&
      sentence.words >= MIN_WORDS &&
      isWholeSentence(sentence.text) &&
      hasBalancedMarks(sentence.text) &&
      shown.every((other) => likeness(sentence, other) < REPEATED_LIKENESS),
  )
  const best = able.reduce((most, { score }) => Math.max(most, score), 0)
  const queues = queuesBySection(
    able.filter(({ score }) => score >= FLOOR * best),
    told,
  )
  const chosen = new Map<string, WeighedSentence>()
  let words = 0
  for (let hasTaken = true; hasTaken; ) {
    hasTaken = false
    for (const queue of queues) {
      const added = nextPassage(queue, MAX_DEVELOPMENT_WORDS - words)
      for (const sentence of added) chosen.set(sentence.id, sentence)
      words += wordsIn(added)
      hasTaken ||= added.length > 0
    }
  }
  return [...chosen.values()]

  /** Takes sentences off the queue up to the first whose passage fits. */
  function nextPassage(queue: WeighedSentence[], room: number): readonly WeighedSentence[] {
    for (let next = queue.pop(); next !== undefined && room >= MIN_WORDS; next = queue.pop()) {
      const passage = passageOf(next, sentences)
      if (passage?.some(({ id }) => used.has(id)) !== false) continue
      const added = passage.filter(({ id }) => !chosen.has(id))
      if (added.length > 0 && wordsIn(added) <= room) return added
    }
    return []
  }
}

/** The sentences of each section, the best last; the section with the best one first. */
function queuesBySection(
  sentences: readonly WeighedSentence[],
  told: ReadonlySet<string>,
): readonly WeighedSentence[][] {
  const worth = ({ id, score, opening, text }: WeighedSentence) =>
    score -
    LEANING_PENALTY[opening] -
    (/^["“„«]/u.test(text) ? QUOTATION_PENALTY : 0) -
    (told.has(id) ? TOLD_PENALTY : 0)
  const bySection = new Map<string | null, WeighedSentence[]>()
  for (const sentence of sentences) {
    const queue = bySection.get(sentence.paragraph.section)
    if (queue === undefined) bySection.set(sentence.paragraph.section, [sentence])
    else queue.push(sentence)
  }
  const queues = [...bySection.values()].map((queue) =>
    queue.sort((a, b) => worth(a) - worth(b) || b.index - a.index),
  )
  const best = (queue: readonly WeighedSentence[]) => queue.slice(-1).map(worth)[0] ?? 0
  return queues.sort((a, b) => best(b) - best(a))
}
