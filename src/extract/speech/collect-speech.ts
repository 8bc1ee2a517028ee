import { speechLexiconOf } from '../lexicons/speech-lexicon-of.ts'
import type { Reading } from '../reading.ts'
import type { Speech } from '../speech.ts'
import { mergeMentions } from './actors.ts'
import { MIN_SPEAKER_CHANCE } from './confidence.ts'
import { openDiscourse } from './discourse.ts'
import { findInterviewee } from './find-interviewee.ts'
import { grammarOf } from './grammar.ts'
import { groupMentions } from './identify.ts'
import { isQuotationMark } from './is-quotation-mark.ts'
import { collectMentions } from './mentions.ts'
import type { Passage } from './passage.ts'
import { collectPassages } from './passages.ts'
import type { Statement } from './statement.ts'
import { collectStatements } from './statements.ts'
import { toActors } from './to-actors.ts'
import { toQuotes } from './to-quotes.ts'
import { collectSpeakers } from './to-speakers.ts'

export interface SpeechOptions {
  /** Chance of being right from which a speaker is given, 0 to 1; `MIN_SPEAKER_CHANCE` where left out. */
  readonly minSpeakerChance?: number
}

/**
 * Who said what in an article, and who else is named. Direct, mixed and indirect speech, and the marked words that are
 * no speech, each with its places in the source; a speaker only where the text allows one to be told.
 *
 * Marks first, then cues (verbs of speech, `according to`, ...), then what each cue says is said, then its speaker:
 * the noun phrase at the cue, and for pronouns and descriptions whoever the article is about at that place.
 */
export function collectSpeech(
  reading: Reading,
  { minSpeakerChance = MIN_SPEAKER_CHANCE }: SpeechOptions = {},
): Speech {
  const grammar = grammarOf(speechLexiconOf(reading.language))
  const passages = collectPassages(reading, grammar)
  const mentions = grammar.knowsSpeech ? collectMentions(passages, grammar) : []
  const table = mergeMentions(mentions, grammar)
  const naming = { table, mentions: groupMentions(mentions), grammar }
  const statements = collectStatements(passages, {
    discourse: openDiscourse(naming, passages),
    interviewee: findInterviewee(passages, { reading, naming }),
    grammar,
  })
  const roster = collectSpeakers({ reading, passages, table, statements, grammar })
  const quotes = toQuotes({
    reading,
    passages,
    statements,
    idOf: roster.idOf,
    grammar,
    minSpeakerChance,
  })
  return {
    quotes,
    speakers: roster.toSpeakers(quotes),
    actors: toActors({ reading, passages, table, roster, grammar }),
    quotationMarks: countMarks(passages, statements),
  }
}

/** The quotation marks that have words between them, and those of them whose words some statement holds. */
function countMarks(
  passages: readonly Passage[],
  statements: readonly Statement[],
): Speech['quotationMarks'] {
  const held = new Map<Passage, Set<number>>(passages.map((passage) => [passage, new Set()]))
  for (const { passage, start, end } of statements.flatMap(({ pieces }) => pieces)) {
    for (let at = firstRegionAt(passage, start); at < passage.regions.length; at += 1) {
      if ((passage.regions[at]?.start ?? end) > end) break
      held.get(passage)?.add(at)
    }
  }
  let total = 0
  let accounted = 0
  for (const [{ tokens }, regions] of held) {
    const worded = new Set(tokens.filter(({ kind }) => kind === 'word').map(({ region }) => region))
    const marks = tokens.filter(
      ({ kind, region, text }) => kind === 'mark' && worded.has(region) && isQuotationMark(text),
    )
    total += marks.length
    accounted += marks.filter(({ region }) => regions.has(region)).length
  }
  return { total, accounted }
}

/** Index of the first region that ends behind an offset. */
function firstRegionAt({ regions }: Passage, offset: number): number {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
