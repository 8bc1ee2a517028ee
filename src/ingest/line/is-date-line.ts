import { type FoundDate, findDate } from './find-date.ts'

const MAX_DATE_LINE = 90

/** What may stand beside a date on its line: a word for publishing, a weekday, a time of day, a time zone. */
const BESIDE = new RegExp(
  [
    'first published|last (?:updated|modified)|published|updated|posted|modified|created|date|issued|dated',
    'veröffentlicht|aktualisiert|stand|erstellt|vom|am|um|publiée?|mise? (?:à jour|en ligne)|modifiée?|publicado|actualizado|pubblicato|aggiornato|publisert|oppdatert',
    '(?:mon|tues?|wednes|wed|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|on|at|le|à|el|uhr|by|kl|original(?:ly)?|first|date|às|alle|ore',
    '(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo|lunes|martes|miércoles|jueves|viernes',
    'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:man|tirs|ons|tors|fre|lør|sø)n?dag|기사입력|입력|수정|发布时间|发布|更新|配信|公開',
    '\\d{1,2} ?h(?: ?\\d\\d)?|\\d{1,2}[:.h]\\d\\d(?::\\d\\d)?|\\d{1,2} ?(?=[ap]\\.?m)|[ap]\\.?m\\.?|gmt|utc|bst|cest|cet|[ecmp][sd]?t|ist|[+-]\\d\\d:?\\d\\d',
    't\\d\\d:\\d\\d\\S*',
  ].join('|'),
  'giu',
)

/** How many other words may stand beside the day on which the article is known to be published. */
const MAX_OTHER_WORDS = 3

/**
 * Whether a line says when the article was published or updated, and nothing else. One that gives the day `published`
 * and a time of day, and does not end like a sentence, may hold a few other words.
 */
export function isDateLine(
  line: string,
  { published }: { readonly published?: string } = {},
): boolean {
  if (line.length > MAX_DATE_LINE || !/\d/.test(line)) return false
  let rest = line
  let found = 0
  let isOfDay = false
  for (; found < MAX_DATES; found += 1) {
    const date = findDate(rest)
    if (date === undefined || date.iso.length < 7) break
    if (date.iso === published) isOfDay = true
    if (found === 0 && date.iso.length === 10 && isPlaced(rest, date)) return true
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
  }
  if (found === 0 && NUMERIC.test(rest)) {
    found = 1
    rest = rest.replace(NUMERIC, ' ')
  }
  const others = rest.replace(BESIDE, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const isDated = isOfDay && /\d[:.h]\d\d/.test(rest) && !/\p{L}[.!?]$/u.test(line)
  return found > 0 && others <= (isDated ? MAX_OTHER_WORDS : 0)
}

/** `Geneva, 3 February 2026`, `Genève, le 3 février 2026`: the place and the day of a statement, and nothing else. */
function isPlaced(line: string, { start, end }: FoundDate): boolean {
  return PLACE_BEFORE.test(line.slice(0, start)) && /^\s*[.–—-]?$/u.test(line.slice(end))
}

const PLACE_BEFORE =
  /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’-]*|la|le|les|de|du|of|am|an|sur)){0,3},\s*(?:le\s|den\s)?$/u

/** A line may say when the text was first published, when it was changed, and when again. */
const MAX_DATES = 3

/** A date whose day and month could be swapped: no date to state, but a line of its own all the same. */
const NUMERIC = /(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)/u
