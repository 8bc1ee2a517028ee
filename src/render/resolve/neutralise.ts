/**
 * The text without characters that nobody sees and that would change other words: directions stay inside the text, what
 * hides data goes, what letters and emoji need stays.
 *
 * - Embeddings and overrides (U+202A to U+202E) go: they reorder what follows, and show other words than are read.
 * - Isolates (U+2066 to U+2069) stay in pairs; such a pair reorders nothing around it (UAX #9, 2.4). Lone ones go.
 * - Direction marks (U+200E, U+200F, U+061C) stay in texts with letters written from right to left.
 * - Joiners stay behind letters that join and behind emoji, zero-width spaces in scripts without spaces.
 * - Tag characters stay in flags (UTS #51, ED-14a); of several variation selectors in a row the first stays.
 */
export function neutralise(text: string): string {
  if (!SUSPECT.test(text)) return text
  const marked = RIGHT_TO_LEFT.test(text) ? text : text.replace(DIRECTION_MARKS, '')
  return withoutLoneIsolates(marked.replace(REORDERING, ''))
    .replace(HIDDEN, '')
    .replace(FLAG_OR_TAGS, (found) => (found.startsWith(FLAG) ? found : ''))
    .replace(NEEDLESS_JOINER, '')
    .replace(NEEDLESS_SPACE, '')
    .replace(SELECTORS, (found) => String.fromCodePoint(found.codePointAt(0) ?? 0))
}

const SUSPECT = /[\p{Format}\p{Variation_Selector}]/u

const RIGHT_TO_LEFT =
  /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const DIRECTION_MARKS = /[\u200e\u200f\u061c]/g
const REORDERING = /[\u202a-\u202e]/g

/** Word joiner, invisible operators, deprecated controls, annotations, byte order mark. */
const HIDDEN = /[\u2060-\u2064\u206a-\u206f\ufff9-\ufffb\ufeff]/g

const FLAG = '\u{1f3f4}'
const FLAG_OR_TAGS =
  /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}|[\u{e0000}-\u{e007f}]/gu

/** Latin, Greek, Cyrillic and East Asian letters, digits and spaces do not join. */
const NEEDLESS_JOINER =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200c\u200d]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L})[\u200c\u200d]+/gu

const NEEDLESS_SPACE =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200b+(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u200b])/gu

const SELECTORS = /\p{Variation_Selector}{2,}/gu

const ISOLATE_START = /[\u2066-\u2068]/
const ISOLATE = /[\u2066-\u2069]/g

function withoutLoneIsolates(text: string): string {
  const open: number[] = []
  const paired = new Set<number>()
  for (const { 0: character, index } of text.matchAll(ISOLATE)) {
    if (ISOLATE_START.test(character)) {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start !== undefined) paired.add(start).add(index)
  }
  return text.replace(ISOLATE, (character, index: number) => (paired.has(index) ? character : ''))
}
