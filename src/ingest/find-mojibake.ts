import type { Article } from '../model/article.ts'
import { placeIn } from '../model/code-frame.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** What windows-1252 shows for the bytes 0x80 to 0x9F; those it has nothing for stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const LATER = `[\\u0080-\\u00bf${HIGH}]`
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df]${LATER}|[\\u00e0-\\u00ef]${LATER}{2}|[\\u00f0-\\u00f4]${LATER}{3}`,
  'g',
)

/**
 * From which weight on text is taken for mojibake. Quotation marks and dashes weigh 2, an accented letter 1: "Ã©" alone
 * may be meant. All other sequences count next to another one only, for French writes "arrivé »" and German "MENÜ“".
 */
export const MIN_WEIGHT = 2

/**
 * A warning where UTF-8 was read as windows-1252 before the text came to us, once or twice: how often, where first, and
 * what it probably was.
 */
export function findMojibake(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  file: string,
): readonly Diagnostic[] {
  let weight = 0
  let count = 0
  let first: Found | undefined
  for (const { start, end } of blocks) {
    for (const found of sequencesOf(text.slice(start, end), start)) {
      weight += found.weight
      count += 1
      first ??= found
    }
  }
  if (first === undefined || weight < MIN_WEIGHT) return []
  const { offset } = first
  const { seen, meant } = stretchAt(text, first)
  const again = repair(meant)
  const times = again === undefined ? '' : ' twice'
  return [
    {
      severity: 'warning',
      code: 'ingest/mojibake',
      message: `\`${file}\` has ${count === 1 ? 'one place that looks' : `${count} places that look`} like UTF-8 read as windows-1252${times}: \`${seen}\` was probably \`${again ?? meant}\`. Kept as it is.`,
      place: placeIn(file, text, offset, offset + seen.length),
      hint: 'Save the text again from where it comes from, as UTF-8.',
    },
  ]
}

const STRETCH = new RegExp(`[\\u0080-\\u00ff${HIGH}]{1,40}`, 'y')

/** The sequence with those behind it: only together they tell whether the same was done twice. */
function stretchAt(text: string, { seen, meant, offset }: Found): Pick<Found, 'seen' | 'meant'> {
  STRETCH.lastIndex = offset
  const stretch = STRETCH.exec(text)?.[0] ?? seen
  const whole = repair(stretch)
  return whole === undefined ? { seen, meant } : { seen: stretch, meant: whole }
}

interface Found {
  readonly seen: string
  readonly meant: string
  readonly offset: number
  readonly weight: number
}

function sequencesOf(text: string, start: number): readonly Found[] {
  const matches = [...text.matchAll(SEQUENCE)]
  return matches.flatMap(({ 0: seen, index }, at): readonly Found[] => {
    const meant = repair(seen)
    if (meant === undefined) return []
    const before = matches[at - 1]
    const isInRun =
      matches[at + 1]?.index === index + seen.length ||
      (before !== undefined && before.index + before[0].length === index)
    const next = text[index + seen.length] ?? ' '
    const weight = weightOf(seen, meant, isInRun || /\p{L}/u.test(next))
    return weight === 0 && !isInRun
      ? []
      : [{ seen, meant, offset: start + index, weight: Math.max(1, weight) }]
  })
}

/** `isSure`: a letter or another sequence follows, so that a quotation mark in it closes nothing. */
function weightOf(seen: string, meant: string, isSure: boolean): number {
  if (/^[âð]/.test(seen) || /^ï(?:»¿|¿½)/.test(seen))
    return /[\u2000-\u22ff\u{1f000}-\u{1faff}\ufeff\ufffd]/u.test(meant) ? 2 : 0
  if (/^[ÂÃ]/.test(seen)) return isSure || !/[“”’»\u00a0…–—]$/.test(seen) ? 1 : 0
  return 0
}

/** What the text is when its characters are taken for the bytes they came from; undefined when that is no UTF-8. */
function repair(text: string): string | undefined {
  const codes = Array.from(text, (character) => {
    const high = HIGH.indexOf(character)
    return high >= 0 ? 0x80 + high : character.charCodeAt(0)
  })
  if (codes.some((code) => code > 0xff)) return undefined
  const bytes = Uint8Array.from(codes)
  try {
    const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return meant === text ? undefined : meant
  } catch {
    // Bytes that are no UTF-8 are the ordinary case: the letters are meant as they stand.
    return undefined
  }
}
