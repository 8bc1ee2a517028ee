import type { Speaker } from '../../model/brief.ts'
import { escapeRegExp } from './escape-reg-exp.ts'
import type { NeutralWords } from './neutral-words.ts'

/** Finds the words that would tell who spoke, and what stands for each. */
export interface WithheldWords {
  /** Of running text. Global. */
  readonly pattern: RegExp
  /** Of file names, ids and addresses: case does not count, and hyphens and dots bound words. Global. */
  readonly namePattern: RegExp
  /** For a match of `pattern`; an address that tells nothing stays as it is. */
  readonly neutral: (match: string) => string
}

/** Endings a name may take, genitives and cases; names of fewer letters take none: too many words begin with them. */
const ENDING = '\\p{L}{0,3}'
const MIN_LETTERS_FOR_ENDING = 4

/** Of the web, or of mail: any part of a name in it tells. */
const ADDRESS = '(?<address>https?://[^\\s<>"\']+|[\\p{L}\\p{N}.+_-]+@[\\p{L}\\p{N}.-]+)'

/** Never matches. */
const NOTHING = /(?!)/gu

/**
 * Every form by which speakers are known: names and aliases whole, the single words of people's names with their
 * endings and without their accents, in capitals too; roles and affiliations as written, those of several words in any case;
 * and other bodies that are to go.
 */
export function withheldWords(
  speakers: readonly Speaker[],
  bodies: readonly string[],
  neutral: NeutralWords,
): WithheldWords {
  const people = speakers.filter(({ kind }) => kind === 'person')
  const others = speakers.filter(({ kind }) => kind !== 'person')
  const names = people.flatMap(formsOf)
  const words = variants(names.flatMap(wordsOf))
  const organisations = [
    ...others.flatMap(formsOf),
    ...speakers.flatMap(({ affiliation }) => affiliation?.value ?? []),
    ...bodies,
  ]
  const roles = speakers.flatMap(({ roles, description }) => [
    ...roles.map(({ value }) => value),
    ...(description === null ? [] : [description.value]),
  ])
  const groups = [
    group('role', roles.map(inAnyCase)),
    group('organisation', organisations.map(inAnyCase)),
    group('name', variants(names).map(flexible)),
    group('word', words.map(wordPattern)),
  ].filter((each) => each !== '')
  if (groups.length === 0)
    return { pattern: NOTHING, namePattern: NOTHING, neutral: (match) => match }
  const pattern = new RegExp([ADDRESS, ...groups].join('|'), 'gu')
  const single = new RegExp(pattern.source, 'u')
  const inNames = [...new Set(words.map(wordPattern))].sort(longestFirst)
  const isTelling = (address: string) =>
    words.some((word) => address.toLowerCase().includes(word.toLowerCase()))
  return {
    pattern,
    namePattern:
      inNames.length === 0
        ? NOTHING
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${inNames.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    neutral: (match) => {
      const found = single.exec(match)?.groups ?? {}
      if (found['address'] !== undefined) return isTelling(match) ? neutral.address : match
      if (found['role'] !== undefined) return neutral.role
      return found['organisation'] === undefined ? neutral.person : neutral.organisation
    },
  }
}

function formsOf({ name, aliases }: Speaker): readonly string[] {
  return [name, ...aliases].map((form) => form.trim()).filter((form) => /\p{L}{2}/u.test(form))
}

/** The words of a name that are part of it alone: `de` and `van` are everybody's. */
function wordsOf(name: string): readonly string[] {
  const words = name.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
  return words.filter((word) => word.length > 1 && !/^\p{Ll}/u.test(word))
}

/** As written, without accents, and each of them in capitals. */
function variants(forms: readonly string[]): readonly string[] {
  const plain = forms.flatMap((form) => [form, form.normalize('NFD').replace(/\p{M}/gu, '')])
  return [...new Set(plain.flatMap((form) => [form, form.toUpperCase()]))]
}

function wordPattern(word: string): string {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  return flexible(word) + (letters < MIN_LETTERS_FOR_ENDING ? '' : ENDING)
}

/** Any white space between words, and either apostrophe. */
function flexible(form: string): string {
  return escapeRegExp(form.trim()).replace(/\s+/gu, '\\s+').replace(/['’]/g, "['’]")
}

/** Several words in small letters or capitals, too: `the ministry of transport`; single words may be everybody's. */
function inAnyCase(form: string): string {
  const words = form.trim().split(/\s+/u)
  if (words.length === 1) return flexible(form)
  const eitherCase = (letter: string) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`
  return words.map((word) => flexible(word).replace(/[\p{Lu}\p{Ll}]/gu, eitherCase)).join('\\s+')
}

/** Alternatives between letters that are not theirs; scripts that write words onto names have no such bound. */
function group(name: string, patterns: readonly string[]): string {
  const sorted = [...new Set(patterns.filter((pattern) => pattern !== ''))].sort(longestFirst)
  if (sorted.length === 0) return ''
  const bounded = sorted.map((pattern) =>
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(pattern.replace(/\\./g, ''))
      ? `(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`
      : pattern,
  )
  return `(?<${name}>${bounded.join('|')})`
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1)
}
