import type { Fragment } from './fragment.ts'

/** A lower-case word with punctuation around it: names and abbreviations are never hyphenated. */
const HYPHENATED = /^([\p{P}]*)(\p{Ll}{6,})([\p{P}]*)$/u
const MIN_BEFORE_HYPHEN = 2
const MIN_AFTER_HYPHEN = 3

/** A word cut where it may be hyphenated; nothing for a word that may not. Punctuation stays with its letters. */
export function syllablesOf(fragment: Fragment, hyphenate: Hyphenate): readonly Fragment[] {
  const match = HYPHENATED.exec(fragment.text)
  const [before, letters, after] = match === null ? [] : match.slice(1)
  if (before === undefined || letters === undefined || after === undefined) return []
  const parts: string[] = []
  let pending = ''
  let left = letters.length
  for (const syllable of hyphenate(letters, fragment.span.language)) {
    pending += syllable
    left -= syllable.length
    const isFirst = parts.length === 0
    if (left < MIN_AFTER_HYPHEN || (isFirst && pending.length < MIN_BEFORE_HYPHEN)) continue
    parts.push(pending)
    pending = ''
  }
  parts.push(pending)
  const texts = parts.map((part, index) => {
    const start = index === 0 ? before : ''
    return index === parts.length - 1 ? start + part + after : start + part
  })
  return texts.map((text) => ({ ...fragment, text }))
}

/** Splits a word in lower case where its language (BCP 47; that of the document when not given) may hyphenate it. */
export type Hyphenate = (word: string, language?: string) => readonly string[]
