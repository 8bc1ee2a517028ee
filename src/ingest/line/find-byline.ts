import { isDateLine } from './is-date-line.ts'

/** A byline. The names' `start` and `end` are UTF-16 units into the line, end exclusive. */
export interface Byline {
  readonly names: readonly {
    readonly value: string
    readonly start: number
    readonly end: number
  }[]
  /** Whether a word such as "By" says so, rather than the looks of a name alone. */
  readonly stated: boolean
}

const MAX_BYLINE = 120

const BY =
  /^(?:(?:written|reported|story|words|text|analysis|opinion|posted|compiled|edited)\s+by|by|von|text|propos recueillis par|tribune,? par|par|por|di|door|av|af|author|authors|autor|autorin)\s*:?\s+/iu

/** Behind stated names, an outlet (`By Ann Lee — The Harbour News`) or a place (`By Ann Lee in Tarn`). */
const BEHIND_NAMES = /\s+[—–|]\s+.*$|(?<=\p{Ll})\s+(?:in|at|from)\s+\p{Lu}[\p{L}' ’-]*$/u

/** A name's word: `Anna`, `O’Neill`, `J.`, `DE`, `van`, `Al-Hadid`. */
const WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|d[eiau]|del|della|van|von|der|den|bin|al|el|la|le|ter|dos|da)"
const NAME = new RegExp(
  `^(?:Dr\\.?\\s+|Prof\\.?\\s+)?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+${WORD}){0,4}$`,
  'u',
)
const BARE_NAME =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|d[ei]|van|von|der|al|bin)){1,3}$/u
const AND = /\s*(?:,|;|&|\||\band\b|\bund\b|\bet\b|\by\b|\boch\b|\bog\b)\s*/giu
/** What follows a name after a comma and is none. */
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|editors|staff|contributor|columnist|producer|journalist|author|analyst|fellow|news|press|agency|bureau|redaktion|redakteur|redakteurin|press|reuters|afp|ap|dpa|associated press|correspondante?|journaliste|rédact(?:eur|rice)|rédaction|chercheu(?:r|se)|professeure?|économiste|politologue|historien(?:ne)?|avocate?|directeur|directrice|ambassad(?:eur|rice)|ministre|ancien(?:ne)?)\b|\benvoy(?:é|ée)\s/iu

/** The people a byline names: "By Mara Lind and Jon Voss, Staff Writers". Undefined for any other line. */
export function findByline(line: string): Byline | undefined {
  if (line.length > MAX_BYLINE) return undefined
  return findBesideDate(line) ?? findNames(line)
}

/** `14 November 2031 · By Ann Lee`: a date and a stated byline on one line. */
function findBesideDate(line: string): Byline | undefined {
  const parts = line.split(/\s+[·•|–—]\s+/u)
  if (parts.length < 2 || !parts.some((part) => isDateLine(part))) return undefined
  const named = parts.find((part) => BY.test(part))
  const byline = named === undefined ? undefined : findNames(named)
  if (named === undefined || byline === undefined) return undefined
  const offset = line.indexOf(named)
  const names = byline.names.map(({ value, start, end }) => ({
    value,
    start: start + offset,
    end: end + offset,
  }))
  return { ...byline, names }
}

function findNames(line: string): Byline | undefined {
  const by = BY.exec(line)?.[0].length ?? 0
  const rest = by > 0 ? line.slice(by).replace(BEHIND_NAMES, '') : line
  if (/[!?;:]$|[.]$(?<!\b\p{Lu}\.)/u.test(rest)) return undefined
  const names: { value: string; start: number; end: number }[] = []
  let at = 0
  for (const cut of [...rest.matchAll(AND), undefined]) {
    const end = cut?.index ?? rest.length
    const value = rest.slice(at, end).trim()
    const start = by + at + (/^\s*/.exec(rest.slice(at))?.[0].length ?? 0)
    at = cut === undefined ? rest.length : cut.index + cut[0].length
    if (value === '') continue
    const isRole = ROLE.test(value)
    if (isRole && names.length > 0) break
    if (!(by > 0 ? NAME : BARE_NAME).test(value) || (isRole && by === 0)) return undefined
    names.push({ value, start, end: start + value.length })
  }
  if (names.length === 0 || names.length > 6) return undefined
  return { names, stated: by > 0 }
}
