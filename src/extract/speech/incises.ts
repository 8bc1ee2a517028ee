import { skipAdverbial } from './adverbials.ts'
import type { Range } from './cue.ts'
import { chooseForm } from './find-cues.ts'
import type { Grammar } from './grammar.ts'
import { findPhraseAfter } from './phrase-after.ts'
import type { Region } from './quotation-marks.ts'
import { canSpeak } from './subjects.ts'
import type { Token } from './tokens.ts'

/** Tokens an incise may have behind its verb and subject. */
const MAX_TAIL = 30

/**
 * The outermost quotations with what says inside the marks who speaks cut out of them. The marks at a cut are the
 * comma or stop that sets the words off.
 *
 *     « C’est grave, a-t-il ajouté, et nous agirons. »
 *     ^-- region --^              ^---- region ------^
 *
 * For languages that write so; others keep their regions. `tokens` are those of the text with the regions as given.
 */
export function splitAtIncises(
  tokens: readonly Token[],
  regions: readonly Region[],
  grammar: Grammar,
): readonly Region[] {
  if (!grammar.order.hasIncises || regions.length === 0) return regions
  const own = new Map<number, Range[]>()
  const outermost = regions.filter((region) => region.isOutermost)
  const inner = regions.filter((region) => !region.isOutermost)
  let next = 0
  // End of the quotations inside quotations so far: what somebody quotes is left whole.
  let reach = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    for (let one = inner[next]; one !== undefined && one.start <= token.start; one = inner[next]) {
      reach = Math.max(reach, one.end)
      next += 1
    }
    if (token.region < 0 || token.start < reach || !setsOff(token, grammar)) continue
    const end = inciseEnd(tokens, at + 1, grammar)
    if (end === undefined) continue
    const closing = tokens[end]
    const isInnerMark = closing?.kind === 'mark' && closing.end !== outermost[token.region]?.end
    if (isInnerMark) continue
    const incises = own.get(token.region) ?? []
    incises.push({ start: at, end })
    own.set(token.region, incises)
    at = end - 1
  }
  if (own.size === 0) return regions
  let index = -1
  return regions.flatMap((region) => {
    if (!region.isOutermost) return [region]
    index += 1
    return cut(tokens, region, own.get(index) ?? [])
  })
}

/** A comma or stop, behind which an incise may stand. */
function setsOff(token: Token, grammar: Grammar): boolean {
  return grammar.isComma(token) || grammar.isDash(token) || /^(?:[?!…]|\.{2,})$/u.test(token.text)
}

/** Behind the last token of the incise that begins at `start`, if one does: the index of what closes it. */
function inciseEnd(tokens: readonly Token[], start: number, grammar: Grammar): number | undefined {
  const region = tokens[start]?.region ?? -1
  let limit = start
  while (limit < Math.min(tokens.length, start + MAX_TAIL) && tokens[limit]?.region === region)
    limit += 1
  const behind = speakerEnd(tokens, { start, end: limit }, grammar)
  if (behind === undefined) return undefined
  const next = tokens[behind]
  const isTail =
    next === undefined ||
    closes(next, grammar) ||
    grammar.isPreposition(next) ||
    grammar.isTime(next) ||
    grammar.isAdverb(next)
  if (!isTail) return undefined
  for (let at = behind; at < limit; at += 1) {
    const token = tokens[at]
    if (token !== undefined && closes(token, grammar)) return at
  }
  return limit < start + MAX_TAIL ? limit : undefined
}

function closes(token: Token, grammar: Grammar): boolean {
  return (
    token.kind === 'mark' ||
    grammar.isComma(token) ||
    grammar.isDash(token) ||
    token.text === '.' ||
    token.text === ':'
  )
}

/** Behind the verb of speech and its subject: `a-t-il ajouté |`, `explique M. Lee |`. */
function speakerEnd(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  let at = start
  let hasHung = false
  let hasAuxiliary = false
  for (; at < end; at += 1) {
    const token = tokens[at]
    if (token === undefined) return undefined
    if (token.isHung === true && hasAuxiliary) {
      if (!grammar.syntax.personPronouns.has(token.lower)) return undefined
      hasHung = true
    } else if (grammar.isAuxiliary(token)) hasAuxiliary = true
    else if (!grammar.order.verbClitics.has(token.lower) && !grammar.isAdverb(token)) break
  }
  const form = chooseForm(tokens, { at, first: -1 }, grammar)
  if (form === undefined || form.verb.frame === 'quoted' || form.forms.has('gerund'))
    return undefined
  const isFiniteForm = form.forms.has('past') || form.forms.has('third')
  if (hasAuxiliary ? !form.forms.has('participle') : !isFiniteForm) return undefined
  const verbEnd = at + 1 + (form.particle === undefined ? 0 : 1)
  if (hasHung) return verbEnd
  const subject = tokens[verbEnd]
  if (subject?.isHung === true)
    return grammar.syntax.personPronouns.has(subject.lower)
      ? particleEnd(tokens, verbEnd + 1, form.particle)
      : undefined
  if (form.verb.frame !== 'any' && form.verb.frame !== 'clause') return undefined
  let lead = verbEnd
  for (let guard = 0; guard < 4; guard += 1) {
    const next = skipAdverbial(tokens, { at: lead, end, form }, grammar).at
    if (next === lead) break
    lead = next
  }
  const source = findPhraseAfter(tokens, { start: lead, end }, grammar)
  const isSpeaker = source !== undefined && canSpeak(tokens, source, grammar)
  if (!isSpeaker || grammar.isSubjectPronoun(tokens[lead])) return undefined
  return source.wholeEnd
}

/** `fait-elle | savoir`. */
function particleEnd(tokens: readonly Token[], at: number, particle: string | undefined): number {
  return particle !== undefined && tokens[at]?.lower === particle ? at + 1 : at
}

/** The region in pieces, without the incises; the tokens that set these off become its marks. */
function cut(
  tokens: readonly Token[],
  region: Region,
  incises: readonly Range[],
): readonly Region[] {
  const pieces: Region[] = []
  let rest = region
  for (const { start, end } of incises) {
    const opening = tokens[start]
    const closing = tokens[end]
    if (opening === undefined) continue
    // `?` and `!` are said; a comma is not.
    const isSaid = /^[?!….]/u.test(opening.text)
    const innerEnd = isSaid ? opening.end : opening.start
    pieces.push({
      ...rest,
      end: opening.end,
      innerEnd,
      isUnbalanced: false,
      ...(isSaid && { saidMark: opening.start }),
    })
    const isOver = closing === undefined || closing.end >= region.end || closing.kind === 'mark'
    if (isOver) return pieces
    rest = {
      ...region,
      start: closing.start,
      innerStart: closing.end,
      continues: false,
    }
  }
  return [...pieces, rest]
}
