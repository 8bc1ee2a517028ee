import type { Proven } from './check-matches.ts'
import type { SpeakerNames, Speech, Statement } from './speech.ts'
import { isSame, speakersIn } from './speech.ts'
import { findWords } from './text/compare.ts'
import { fold, wordsIn } from './text/fold.ts'
import { quotedPassages } from './text/quoted-passages.ts'
import type { ShownUnit } from './units.ts'
import type { Checked } from './verdict.ts'

/** Statements of fewer words may stand in other words by chance. */
const MIN_STATEMENT_WORDS = 4

/** Fewer words with an ellipsis behind them are those of a list of sources. */
const MIN_CUT_WORDS = 5

export interface AttributionContext {
  readonly speech: Speech
  /** Parts of longer statements in a unit, see `createPartSearch`. */
  readonly partsIn: (unit: ShownUnit) => readonly Statement[]
}

/**
 * Words that are shown under somebody who did not say them. Who is shown as the speaker: those whose name stands in the
 * rest of the row or the paragraph; where there is none and the words begin the paragraph, the one whose name is the
 * heading above. Where several are named, one of them must be the speaker; where several said these words, each of them
 * may be. Names within a proven text of the source, such as `He told Ana Vale that …`, are the source's business.
 */
export function checkAttributions(
  units: readonly ShownUnit[],
  proven: readonly Proven[],
  { speech, partsIn }: AttributionContext,
): readonly Checked[] {
  const found: Checked[] = []
  const headings: ShownUnit[] = []
  for (const unit of units) {
    if (unit.kind === 'heading') {
      while (headings.length > 0 && (headings.at(-1)?.depth ?? 0) >= (unit.depth ?? 0)) {
        headings.pop()
      }
      headings.push(unit)
      continue
    }
    const whole = statementsIn(unit, speech)
    const parts = partsIn(unit).filter(({ id }) => whole.every((one) => one.id !== id))
    for (const statement of [...whole, ...parts]) {
      const rest = restOf(statement, unit, proven)
      if (rest === undefined) continue
      const isAlone = unit.folded.replace(/^[' ]+/u, '').startsWith(statement.pieces[0] ?? '')
      const named = namedBeside(rest, isAlone ? headings : [], speech.speakers)
      const { speaker } = statement
      if (speaker === undefined || named.length === 0 || isRole(statement, unit, named)) continue
      if (speakersOf(statement, speech).some((one) => named.some((other) => isSame(other, one))))
        continue
      found.push({
        verdict: 'misattributed',
        passes: false,
        kind: 'quotation',
        text: statement.pieces.join(' … '),
        shownAt: unit.place,
        note: `shown under ${[...new Set(named.map(({ name }) => name))].join(', ')}; the source gives it to ${speaker.name}`,
      })
    }
  }
  return found
}

/** Whether words are what one of those who are named is called: no quotation of whoever calls them so. */
function isRole(
  { pieces }: Statement,
  { text }: ShownUnit,
  named: readonly SpeakerNames[],
): boolean {
  const quoted = quotedPassages(text).map((passage) => fold(passage.text))
  return pieces.every(
    (piece) =>
      named.some(({ roles }) => roles.some((role) => findWords(piece, role) >= 0)) &&
      quoted.every((words) => findWords(piece, words) < 0),
  )
}

/** Everybody who said these words, or more with these among them: in another article perhaps. */
function speakersOf({ pieces }: Statement, { statements }: Speech): readonly SpeakerNames[] {
  return statements.flatMap((other) => {
    const words = other.pieces.join(' ')
    return other.speaker !== undefined && pieces.every((piece) => findWords(piece, words) >= 0)
      ? [other.speaker]
      : []
  })
}

/** The statements of which all words stand in a unit, or the first ones up to an ellipsis. */
function statementsIn({ folded }: ShownUnit, { statements }: Speech): readonly Statement[] {
  return statements.filter(({ pieces }) => {
    if (wordsIn(pieces.join(' ')) < MIN_STATEMENT_WORDS) return false
    if (pieces.every((piece) => findWords(piece, folded) >= 0)) return true
    return isCut(pieces.join(' '), folded)
  })
}

/** Whether the beginning of a statement stands in a text, with an ellipsis behind it. */
function isCut(statement: string, text: string): boolean {
  const at = findWords(openingOf(statement), text)
  if (at < 0) return false
  const shown = text.slice(at).split(/ ?(?:…|\.\.\.)/u)[0] ?? ''
  if (wordsIn(shown) < MIN_CUT_WORDS) return false
  return shown.length < text.length - at && statement.startsWith(shown)
}

/** More words than a statement has: what is proven around it says itself who speaks. */
const MIN_WORDS_AROUND = 2

/**
 * A unit without a statement and the proven texts it stands in; undefined where one of these is a sentence around the
 * statement.
 */
function restOf(
  { pieces }: Statement,
  unit: ShownUnit,
  proven: readonly Proven[],
): string | undefined {
  const opening = openingOf(pieces.join(' '))
  const texts = proven
    .filter((stretch) => stretch.unit === unit)
    .map(({ start, end }) => fold(unit.text.slice(start, end)))
    .filter((text) => findWords(opening, text) >= 0)
  const length = pieces.reduce((sum, piece) => sum + wordsIn(piece), 0)
  const isAround = (text: string) => wordsIn(text) >= length + MIN_WORDS_AROUND
  if (texts.some(isAround)) return undefined
  return [...texts, ...pieces].reduce((text, part) => text.replace(part, ' … '), unit.folded)
}

function openingOf(statement: string): string {
  return statement.split(' ').slice(0, MIN_STATEMENT_WORDS).join(' ')
}

function namedBeside(
  rest: string,
  headings: readonly ShownUnit[],
  speakers: readonly SpeakerNames[],
): readonly SpeakerNames[] {
  const beside = speakersIn(rest, speakers)
  if (beside.length > 0) return beside
  for (const heading of headings.toReversed()) {
    const named = speakers.filter(({ names }) => names.includes(heading.folded))
    if (named.length > 0) return named
  }
  return []
}
