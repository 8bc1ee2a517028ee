import type { Paragraph, Reading } from '../reading.ts'
import { findDialogue } from './dialogue.ts'
import type { Grammar } from './grammar.ts'
import { splitAtIncises } from './incises.ts'
import type { Passage, Unit } from './passage.ts'
import { findQuotationMarks, type Region } from './quotation-marks.ts'
import { isSignature } from './read-signature.ts'
import { findSignatures } from './signed.ts'
import { collectTokens, type Token } from './tokens.ts'
import { unmarkedRegion } from './unmarked-region.ts'

/** Where a sentence is cut that does not end, so that work stays linear in the length of the text. */
const MAX_UNIT_TOKENS = 1000

const SEARCHED = new Set(['title', 'heading', 'caption'])

/** The passages of a reading in source order. */
export function collectPassages(reading: Reading, grammar: Grammar): readonly Passage[] {
  const paragraphs = new Map(reading.paragraphs.map((paragraph) => [paragraph.block, paragraph]))
  const blocks = reading.article.blocks.filter(
    (block) => paragraphs.has(block) || SEARCHED.has(block.type),
  )
  const regions = findQuotationMarks(blocks.map((block) => block.map.text))
  const signatures = grammar.knowsSpeech ? findSignatures(blocks, { regions, grammar }) : []
  const passages = blocks.map((block, index): Passage => {
    const paragraph = paragraphs.get(block)
    const text = block.map.text
    const ends =
      paragraph === undefined
        ? [text.length]
        : withGluedEnds(sentenceEnds(reading, paragraph), text, regions[index] ?? [])
    const read = (marked: readonly Region[]) =>
      collectTokens(text, {
        regions: marked,
        sentenceEnds: new Set(ends),
        order: grammar.order,
      })
    const dialogue =
      paragraph === undefined ? undefined : findDialogue(text, { passage: index, grammar })
    const turn = grammar.knowsSpeech ? paragraph?.turn : undefined
    const isSpoken = turn !== undefined && turn.role !== 'question'
    const isSetApart = block.type === 'quote' && signatures[index] !== undefined
    const goesOn = isSetApart && signatures[index - 1] === signatures[index]
    const opening = isSetApart
      ? { start: 0, innerStart: 0, continues: goesOn }
      : isSpoken
        ? { start: Math.max(0, turn.colon), innerStart: turn.colon + 1, continues: turn.continues }
        : undefined
    const inMarks = regions[index] ?? []
    const marked =
      opening !== undefined
        ? withTurn(unmarkedRegion(text, { passage: index, ...opening }), inMarks)
        : dialogue === undefined
          ? inMarks
          : [dialogue]
    const whole = read(marked)
    const own = isSpoken || isSetApart ? marked : splitAtIncises(whole, marked, grammar)
    const tokens = own === marked ? whole : read(own)
    const outermost = own.filter((region) => region.isOutermost)
    return {
      index,
      block,
      paragraph,
      turn,
      text,
      regions: outermost,
      tokens,
      units: joinAttributions(
        tokens,
        collectUnits(tokens, { first: firstToken(reading, paragraph, tokens), ends }, outermost),
        grammar,
      ),
    }
  })
  return passages.map((passage, index) => {
    const signature = passages[signatures[index] ?? -1]
    return signature === undefined ? passage : { ...passage, signature }
  })
}

/** A turn with the quotations inside it. */
function withTurn(turn: Region, regions: readonly Region[]): readonly Region[] {
  return [turn, ...regions.map((region) => ({ ...region, isOutermost: false }))]
}

function sentenceEnds(reading: Reading, paragraph: Paragraph): readonly number[] {
  return reading.sentences
    .slice(paragraph.firstSentence, paragraph.endSentence)
    .map((sentence) => sentence.end)
}

/** The same with the ends of quotations behind which a space is missing: `“The port is open.”Then she left.` */
function withGluedEnds(
  ends: readonly number[],
  text: string,
  regions: readonly Region[],
): readonly number[] {
  const glued = regions
    .filter(
      ({ isOutermost, end, innerEnd }) =>
        isOutermost &&
        /[.!?…]/u.test(text.charAt(innerEnd - 1)) &&
        /^[“«„"]?\p{Lu}/u.test(text.slice(end, end + 3)),
    )
    .map(({ end }) => end)
  if (glued.length === 0) return ends
  return [...new Set([...ends, ...glued])].sort((a, b) => a - b)
}

/** The token the first sentence opens with: a dateline stands before it. */
function firstToken(
  reading: Reading,
  paragraph: Paragraph | undefined,
  tokens: readonly Token[],
): number {
  if (paragraph === undefined || paragraph.firstSentence === paragraph.endSentence) return 0
  const start = reading.sentences[paragraph.firstSentence]?.start ?? 0
  const first = tokens.findIndex((token) => token.start >= start)
  return first < 0 || tokens.slice(0, first).some(({ region }) => region >= 0) ? 0 : first
}

function collectUnits(
  tokens: readonly Token[],
  place: { readonly first: number; readonly ends: readonly number[] },
  regions: readonly Region[],
): readonly Unit[] {
  const { ends } = place
  const units: Unit[] = []
  let { first } = place
  let region = 0
  let at = first
  for (const end of ends) {
    while (region < regions.length && (regions[region]?.end ?? 0) <= end) region += 1
    const holding = regions[region]
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) {
      at += 1
      if (at - first < MAX_UNIT_TOKENS) continue
      units.push({ first, end: at })
      first = at
    }
    const isLast = end === ends.at(-1)
    if (!isLast && holding !== undefined && holding.start < end) continue
    if (at > first) units.push({ first, end: at })
    first = at
  }
  if (tokens.length > first) units.push({ first, end: tokens.length })
  return units
}

/** `“We won.” Ann Lee said.`: a sentence of nothing but the attribution belongs to the quotation before it. */
function joinAttributions(
  tokens: readonly Token[],
  units: readonly Unit[],
  grammar: Grammar,
): readonly Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    const isAttribution =
      tokens[unit.first - 1]?.kind === 'mark' &&
      (saysOnly(tokens, unit, grammar) || isSignature(tokens, unit, grammar))
    if (last !== undefined && isAttribution && unit.end - last.first < MAX_UNIT_TOKENS) {
      joined[joined.length - 1] = { first: last.first, end: unit.end }
    } else joined.push(unit)
  }
  return joined
}

const MAX_ATTRIBUTION_TOKENS = 9

/** A name or pronoun, a verb that takes any speech, and at most a few words more. */
function saysOnly(tokens: readonly Token[], { first, end }: Unit, grammar: Grammar): boolean {
  const own = tokens.slice(first, end)
  if (own.length > MAX_ATTRIBUTION_TOKENS || own.some(({ region }) => region >= 0)) return false
  const verb = own.findIndex(({ lower }) => {
    const readings = grammar.lexicon.cues.get(lower) ?? []
    return readings.some(({ verb: { frame }, forms }) => frame === 'any' && forms.has('past'))
  })
  const subject = own[0]
  const isSubject =
    grammar.isName(subject) || grammar.isSubjectPronoun(subject) || grammar.isDeterminer(subject)
  const next = own[verb + 1]
  return (
    isSubject &&
    verb > 0 &&
    (next === undefined ||
      grammar.isStop(next) ||
      grammar.isPreposition(next) ||
      grammar.isTime(next))
  )
}
