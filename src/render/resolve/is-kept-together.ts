/** Where UAX #14 has a place to break and we do not want one. */
export function isKeptTogether(text: string, position: number): boolean {
  return (
    text[position] === SEPARATOR ||
    endsShortPrefix(text, position) ||
    startsEllipsis(text, position) ||
    isInsideMarks(text, position) ||
    isInsideShortFraction(text, position) ||
    isInsideNumber(text, position) ||
    isInsideRange(text, position) ||
    startsUnit(text, position) ||
    startsNumberOfName(text, position) ||
    endsDayOfMonth(text, position) ||
    endsTitle(text, position)
  )
}

/** The point between entries of one line, as in `Source · Date`: it ends a line and never starts one. */
const SEPARATOR = '\u00B7'

/** A line never ends after the hyphen of a prefix of so few letters, as in `Al-Amin` or `re-elect`. */
const SHORT_PREFIX = /(?:^|[^\p{L}])\p{L}{1,3}-$/u

function endsShortPrefix(text: string, position: number): boolean {
  return (
    text[position - 1] === '-' && SHORT_PREFIX.test(text.slice(Math.max(0, position - 5), position))
  )
}

/** A line never starts with the points that stand for words left out, but where the next word is written onto them. */
const ELLIPSIS = /^(?:…|\.\.\.)(?!\p{L})/u

function startsEllipsis(text: string, position: number): boolean {
  const first = text[position]
  if (first !== '…' && first !== '.') return false
  return ELLIPSIS.test(text.slice(position, position + 5))
}

/** A quotation is never parted from its French marks, which stand off by a space that in many a text is one that breaks. */
function isInsideMarks(text: string, position: number): boolean {
  if (text[position - 1] !== ' ') return false
  if (text[position] === '»') return CLOSING.test(text.slice(position, position + 2))
  return text[position - 2] === '«' && OPENING_AFTER.test(text[position - 3] ?? ' ')
}

/** Where quotations open with `»`, as in Danish, a letter follows it, and `«` stands behind one. */
const CLOSING = /^»(?![\p{L}\p{N}])/u
const OPENING_AFTER = /[\s([“‘]/u

/** A slash with so few characters at one of its sides is that of a unit or a pair: `m³/s`, `and/or`, `24/7`. */
const SHORT_SIDE = 3

function isInsideShortFraction(text: string, position: number): boolean {
  if (text[position - 1] !== '/') return false
  const before = /[^\s/]*$/u.exec(
    text.slice(Math.max(0, position - 1 - SHORT_SIDE - 1), position - 1),
  )
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(position, position + SHORT_SIDE + 1))
  const shorter = Math.min(before?.[0].length ?? 0, after?.[0].length ?? 0)
  return shorter > 0 && shorter <= SHORT_SIDE
}

const THOUSANDS_BEFORE = /(?:^|[^\p{N}.,])\p{Nd}{1,3}(?: \p{Nd}{3})* $/u
const THREE_DIGITS = /^\p{Nd}{3}(?!\p{N})/u

/** Thousands that a space of any width sets off, as in `3 400`. */
function isInsideNumber(text: string, position: number): boolean {
  return (
    text[position - 1] === ' ' &&
    THREE_DIGITS.test(text.slice(position, position + 4)) &&
    THOUSANDS_BEFORE.test(text.slice(Math.max(0, position - 14), position))
  )
}

/** From one number to another, as in `2026–2031`: parted, the second looks like a number of its own. */
const RANGE_BEFORE = /(?:^|[^\p{N}.,–-])\p{Nd}{1,4}–$/u
const RANGE_BEHIND = /^\p{Nd}{1,4}(?![\p{N}–-])/u

function isInsideRange(text: string, position: number): boolean {
  return (
    text[position - 1] === '–' &&
    RANGE_BEHIND.test(text.slice(position, position + 5)) &&
    RANGE_BEFORE.test(text.slice(Math.max(0, position - 6), position))
  )
}

/** Signs of units and of per cent, as they stand behind a number and a space (BIPM, *The SI Brochure*, 5.4.3). */
const UNIT =
  /^(?:%|‰|°C|[kcm]?m[²³]?|km\/h|[kmµ]?g|t|ha|[mcd]?l|[kMGT]?W|[kMGT]?Wh|[kMG]?Hz|bn|min|h|s)(?![\p{L}\p{N}])/u

/** A number is never parted from its unit. */
function startsUnit(text: string, position: number): boolean {
  if (text[position - 1] !== ' ') return false
  const before = text.charCodeAt(position - 2)
  return before >= 0x30 && before <= 0x39 && UNIT.test(text.slice(position, position + 6))
}

/** A short number behind a word that begins with a capital, as in `January 4`, `Article 12` or `№ 7`. */
const NAME_BEFORE = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}]{0,14}\.?|№) $/u
const SHORT_NUMBER = /^\p{Nd}{1,3}(?![\p{L}\p{N}]|[.,]\p{Nd})/u

/** What a number counts off is never parted from it: alone at the start of a line it says nothing. */
function startsNumberOfName(text: string, position: number): boolean {
  const unit = text.charCodeAt(position)
  if (unit < 0x30 || (unit > 0x39 && unit < 0x660)) return false
  return (
    SHORT_NUMBER.test(text.slice(position, position + 6)) &&
    NAME_BEFORE.test(text.slice(Math.max(0, position - 18), position))
  )
}

const DAY_BEFORE = /(?:^|[\s(“"«])[1-3]?\p{Nd} $/u
const CAPITALISED = /^\p{Lu}\p{Ll}{2}/u
/** French writes them without a capital. */
const MONTH =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/u

/** A number of one or two digits before a month, or any word that begins with a capital: `9 October`, `20 mars`. */
function endsDayOfMonth(text: string, position: number): boolean {
  if (text[position - 1] !== ' ') return false
  const before = text.charCodeAt(position - 2)
  if (before < 0x30 || (before > 0x39 && before < 0x660)) return false
  if (!DAY_BEFORE.test(text.slice(Math.max(0, position - 4), position))) return false
  const next = text.slice(position, position + 10)
  return CAPITALISED.test(next) || MONTH.test(next)
}

const TITLE_BEFORE =
  /(?:^|[^\p{L}])(?:MM?|Mr|Mrs|Ms|Dr|Pr|Prof|St)\. $|(?:^|[^\p{L}])M(?:mes?|lles?|gr|e) $/u

/** The short form of a title says nothing without the name behind it: `Ms. Lee`, `Mme de Haas`. */
function endsTitle(text: string, position: number): boolean {
  return (
    text[position - 1] === ' ' && TITLE_BEFORE.test(text.slice(Math.max(0, position - 7), position))
  )
}
