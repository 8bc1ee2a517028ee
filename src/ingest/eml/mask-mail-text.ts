import type { DropRule } from '../../model/dropped-text.ts'
import { blank } from '../enclosed-article.ts'

/** A plain-text mail without what its sender did not write. */
export interface MaskedMail {
  /** As long as the mail; what is left out is white space. */
  readonly shown: string
  /** UTF-16 units into the mail, end exclusive. */
  readonly dropped: readonly {
    readonly rule: DropRule
    readonly start: number
    readonly end: number
  }[]
}

/** Where an older mail starts that is quoted below. */
const ORIGINAL =
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-{2,}$/iu

/** "On Tuesday, Mara Lind wrote:", the line above a quotation. */
const ATTRIBUTION =
  /^(?:on|am|le|el|il|op|em|den)\s.{4,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\s*:$/iu

/** The longest signature, in lines; what follows further below is text again. */
const MAX_SIGNATURE_LINES = 15

interface MailLine {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Masks quoted lines (`>`), the line above them, an older mail below, and the signature (below `-- `, RFC 3676 4.3). In
 * a mail that was passed on, what is quoted is the article: only its marks go.
 */
export function maskMailText(body: string, isForward: boolean): MaskedMail {
  const lines = linesOf(body)
  if (isForward) return { shown: body.replace(/^(?:>[ \t]?)+/gm, blank), dropped: [] }
  const rules = new Map<number, DropRule>()
  const original = lines.findIndex(({ text }) => ORIGINAL.test(text.trim()))
  const signature = lines.findLastIndex(({ text }) => /^-- ?$/.test(text))
  lines.forEach(({ text }, index) => {
    if (original >= 0 && index >= original) rules.set(index, 'quoted-mail')
    else if (/^>/.test(text)) {
      rules.set(index, 'quoted-mail')
      for (const above of attributionAbove(lines, index)) rules.set(above, 'quoted-mail')
    } else if (signature >= 0 && index >= signature && index <= signature + MAX_SIGNATURE_LINES)
      rules.set(index, 'signature')
  })
  return mask(body, lines, rules)
}

/** The index, or the two, of the line that says whose words are quoted below. */
function attributionAbove(lines: readonly MailLine[], index: number): readonly number[] {
  const above = [index - 1, index - 2, index - 3].filter((at) => lines[at]?.text.trim() !== '')
  const [last, before] = above
  if (last === undefined) return []
  const text = lines[last]?.text.trim() ?? ''
  if (ATTRIBUTION.test(text)) return [last]
  if (before === undefined || before !== last - 1) return []
  return ATTRIBUTION.test(`${lines[before]?.text.trim()} ${text}`) ? [before, last] : []
}

function mask(
  body: string,
  lines: readonly MailLine[],
  rules: ReadonlyMap<number, DropRule>,
): MaskedMail {
  const dropped: { rule: DropRule; start: number; end: number }[] = []
  const parts: string[] = []
  let last = -2
  lines.forEach(({ text, start, end }, index) => {
    const rule = rules.get(index)
    parts.push(rule === undefined ? body.slice(start, end) : blank(body.slice(start, end)))
    if (rule === undefined || text.trim() === '') return
    const open = dropped.at(-1)
    if (open !== undefined && open.rule === rule && last === index - 1)
      open.end = start + text.length
    else dropped.push({ rule, start, end: start + text.length })
    last = index
  })
  return { shown: parts.join(''), dropped }
}

/** Lines with their line ends inside of `end`. */
function linesOf(body: string): readonly MailLine[] {
  return [...body.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)]
    .filter(([line]) => line !== '')
    .map(({ 0: line, index }) => ({
      text: line.replace(/[\r\n]+$/, ''),
      start: index,
      end: index + line.length,
    }))
}
