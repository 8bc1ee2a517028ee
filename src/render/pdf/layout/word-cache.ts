import type { Fragment } from './fragment.ts'
import { measureFragment } from './fragments.ts'
import type { Look } from './look.ts'
import type { Measure } from './measure.ts'
import type { MeasuredWord, WordCache } from './measured-word.ts'
import type { Hyphenate } from './syllables.ts'
import { syllablesOf } from './syllables.ts'

interface Tools {
  readonly measure: Measure
  readonly hyphenate: Hyphenate
}

/** It lives as long as the layout of one document, and never holds more than is in it. */
export function createWordCache(tools: Tools): WordCache {
  const kinds = new Map<string, Kind>()
  let last: Kind | undefined
  const kindOf = (word: Fragment, hyphenate: boolean): Kind => {
    const { face, span, level } = word
    const { size, tracking } = span.look
    const { language } = span
    const key = `${face} ${size} ${tracking} ${level % 2} ${hyphenate} ${language}`
    const words = kinds.get(key)?.words ?? new Map<string, MeasuredWord>()
    const kind = { look: span.look, face, level, hyphenate, language, words }
    kinds.set(key, kind)
    return kind
  }
  return {
    of(word, hyphenate) {
      const kind =
        last !== undefined && isOf(last, word, hyphenate) ? last : kindOf(word, hyphenate)
      last = kind
      let measured = kind.words.get(word.text)
      if (measured === undefined) {
        measured = measureWord(word, hyphenate, tools)
        kind.words.set(word.text, measured)
      }
      return measured
    },
  }
}

/** Words that measure alike, and what the last of them was like. */
interface Kind {
  readonly look: Look
  readonly face: string
  readonly level: number
  readonly hyphenate: boolean
  readonly language: string | undefined
  readonly words: Map<string, MeasuredWord>
}

/** Words of one paragraph mostly are of the kind of the word before. */
function isOf(kind: Kind, { face, span, level }: Fragment, hyphenate: boolean): boolean {
  return (
    kind.look === span.look &&
    kind.face === face &&
    kind.level === level &&
    kind.hyphenate === hyphenate &&
    kind.language === span.language
  )
}

function measureWord(word: Fragment, hyphenate: boolean, tools: Tools): MeasuredWord {
  const syllables = hyphenate ? syllablesOf(word, tools.hyphenate) : []
  const parts = syllables.length > 1 ? syllables : [word]
  return {
    parts: parts.map((part) => ({ text: part.text, width: measureFragment(part, tools) })),
    hyphenWidth: syllables.length > 1 ? measureFragment({ ...word, text: '-' }, tools) : 0,
  }
}
