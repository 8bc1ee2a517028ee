import { findByline } from '../line/find-byline.ts'
import { isBoilerplate } from '../line/is-boilerplate.ts'
import { isDateLine } from '../line/is-date-line.ts'
import { fold } from './fold.ts'

/** Whether a line only says who wrote the article, or when; with the day of the article a few other words may stand. */
export function isCreditLine(
  text: string,
  {
    byline,
    published,
  }: { readonly byline: readonly string[]; readonly published: string | undefined },
): boolean {
  const words = withoutNames(text, byline)
  return (
    isDateLine(words) ||
    (published !== undefined && isDateLine(words, { published })) ||
    isLineOfFacts(text, byline) ||
    findByline(text)?.stated === true ||
    isBylineOf(text, byline)
  )
}

/** Whether a text opens with the name of an author and goes on to say who that is. */
export function isAboutAuthor(text: string, byline: readonly string[]): boolean {
  return byline.some(
    (name) => name.includes(' ') && text.startsWith(name) && ABOUT.test(text.slice(name.length)),
  )
}

/** Whether a text opens with a name and calls its bearer a writer of some kind. */
export function namesProfession(text: string): boolean {
  return PROFESSION.test(text)
}

/** Whether a text opens with a name and tells the bearer's office. Articles are signed so, and open so too. */
export function namesOffice(text: string): boolean {
  return OFFICE.test(SAID_OF_NAME.exec(text)?.[1] ?? '')
}

const SAID_OF_NAME =
  /^\p{Lu}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]+){1,3},?\s+(?:is|was|ist|est|es|è|é)\s([^.]{0,100})/u

const OFFICE =
  /(?<!\p{L})(?:founder|director|professor(?:in)?|fellow|lecturer|consultant|advis[eo]r|analyst|economist|lawyer|researcher|scientist|president|chair(?:man|woman)?|head|student|teacher|gründer(?:in)?|direktor(?:in)?|berater(?:in)?|fondat(?:eur|rice)|professeure?|direct(?:eur|rice|ora)|fundadora?|profesora?|consultora?)(?!\p{L})/iu

const PROFESSION =
  /^\p{Lu}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]+){1,3}\s+(?:is|was|ist|est|es|è)\s[^.]{0,80}\b(?:writer|reporter|editor|journalist|correspondent|columnist|author|contributor|producer|blogger|redakteur(?:in)?|journalist(?:in)?|journaliste|periodista|giornalista)\b/u

const ABOUT =
  /^,? (?:is|was|has|covers|writes|reports|joined|works|ist|arbeitet|schreibt|est|es|è)\b/u

/** "4 March 2031 · Mara Lind · 3 min read": only what the page says of the article, one thing beside the other. */
function isLineOfFacts(text: string, byline: readonly string[]): boolean {
  if (text.length > MAX_FACTS_LENGTH) return false
  const parts = text.split(/\s*[·•|]\s*|\s+[-–—/]\s+/u).filter((part) => part !== '')
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        isDateLine(part) ||
        isBoilerplate(part) ||
        byline.some((name) => fold(part).endsWith(fold(name))) ||
        findByline(part)?.stated === true,
    )
  )
}

const MAX_FACTS_LENGTH = 200

function withoutNames(text: string, names: readonly string[]): string {
  return text.length > 160
    ? text
    : names.reduce((rest, name) => rest.replace(name, ' '), text).trim()
}

function isBylineOf(text: string, byline: readonly string[]): boolean {
  if (text.length > 120 || byline.length === 0) return false
  const rest = byline.reduce((left, name) => left.replace(fold(name), ' '), fold(text))
  return (
    rest !== fold(text) &&
    rest.replace(/\b(?:by|and|von|und|par|et|por|y|di|e|text|photos?)\b/gu, '').trim() === ''
  )
}
