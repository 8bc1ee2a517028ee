import { findDate } from './find-date.ts'

const MAX_DATE_LINE = 90

/** What may stand beside a date on its line: a word for publishing, a weekday, a time of day, a time zone. */
const BESIDE = new RegExp(
  [
    'first published|last (?:updated|modified)|published|updated|posted|modified|created|date|issued|dated',
    'veröffentlicht|aktualisiert|stand|erstellt|vom|am|um|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|publisert|oppdatert',
    '(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|on|at|le|à|el|uhr|by',
    '\\d{1,2}[:.h]\\d\\d(?::\\d\\d)?|\\d{1,2} ?(?=[ap]\\.?m)|[ap]\\.?m\\.?|gmt|utc|bst|cest|cet|[ecmp][sd]?t|ist|[+-]\\d\\d:?\\d\\d',
    't\\d\\d:\\d\\d\\S*',
  ].join('|'),
  'giu',
)

/** Whether a line says when the article was published or updated, and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > MAX_DATE_LINE || !/\d/.test(line)) return false
  const date = findDate(line)
  if (date === undefined || date.iso.length < 7) return false
  const rest = (text: string) => text.replace(BESIDE, ' ')
  return !/[\p{L}\p{N}]/u.test(`${rest(line.slice(0, date.start))} ${rest(line.slice(date.end))}`)
}
