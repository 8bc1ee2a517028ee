import { splitSentences } from '../extract/text/sentences.ts'
import type { SourceText } from './source-text.ts'
import type { Speech, Statement } from './speech.ts'
import { ELLIPSIS, findWords } from './text/compare.ts'
import { fold, wordsIn } from './text/fold.ts'
import { quotedPassages } from './text/quoted-passages.ts'
import { sentenceForms } from './text/sentence-forms.ts'
import type { ShownUnit } from './units.ts'

/** How many words tell whose they are, in quotation marks and without; fewer may be anybody's. */
const MIN_QUOTED_WORDS = 3
const MIN_WORDS = 5

/**
 * Finds in units the parts of longer statements, each as a statement of whoever said it: what stands in quotation marks,
 * and sentences that are nothing but words of one statement, names beside them apart. Words that the sources tell
 * elsewhere, too, are nobody's.
 */
export function createPartSearch(
  { statements, speakers }: Speech,
  { sources, language }: { readonly sources: readonly SourceText[]; readonly language: string },
): (unit: ShownUnit) => readonly Statement[] {
  const names = speakers.flatMap((speaker) => speaker.names).toSorted((a, b) => b.length - a.length)
  let told: readonly string[] | undefined
  const isTold = (part: string) => {
    told ??= narration(sources, statements)
    return told.some((text) => findWords(part, text) >= 0)
  }
  const wholeOf = (part: string) =>
    statements.find(({ pieces }) => pieces.some((piece) => findWords(part, piece) >= 0))
  return ({ text }) => {
    const found = new Map<string, Statement>()
    for (const parts of [...quotedParts(text), ...bareParts(text, { names, language })]) {
      const pieces = parts.filter((part) => wholeOf(part) !== undefined && !isTold(part))
      const whole = pieces[0] === undefined ? undefined : wholeOf(pieces[0])
      if (whole !== undefined) found.set(pieces.join(' … '), { ...whole, pieces })
    }
    return [...found.values()]
  }
}

/** What the sources say beside the statements in them. */
function narration(
  sources: readonly SourceText[],
  statements: readonly Statement[],
): readonly string[] {
  const pieces = statements
    .flatMap((statement) => statement.pieces)
    .toSorted((a, b) => b.length - a.length)
  return sources.flatMap(({ paragraphs }) =>
    paragraphs.map(({ folded }) => without(folded, pieces)),
  )
}

/** The parts of each passage in quotation marks. */
function quotedParts(text: string): readonly (readonly string[])[] {
  return quotedPassages(text).map((passage) => partsOf(passage.text, MIN_QUOTED_WORDS))
}

interface Bare {
  readonly names: readonly string[]
  readonly language: string
}

/** The parts of each sentence, as it is and without labels, between names. */
function bareParts(text: string, { names, language }: Bare): readonly (readonly string[])[] {
  return text
    .split('\n')
    .flatMap((cell) =>
      splitSentences(cell, language).map(({ start, end }) => cell.slice(start, end)),
    )
    .flatMap(sentenceForms)
    .map((form) => partsOf(without(fold(form), names), MIN_WORDS))
}

function partsOf(text: string, least: number): readonly string[] {
  return text
    .split(ELLIPSIS)
    .map(edgeless)
    .filter((part) => wordsIn(part) >= least)
}

/** A folded text with an ellipsis in place of each of some parts. */
function without(folded: string, parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const at = findWords(part, text)
    return at < 0 ? text : `${text.slice(0, at)} … ${without(text.slice(at + part.length), [part])}`
  }, folded)
}

function edgeless(text: string): string {
  return fold(text).replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
}
