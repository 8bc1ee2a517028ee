import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { headOf } from './head-of.ts'
import type { Passage } from './passage.ts'
import type { Trace } from './trace.ts'

/** Who holds, or held, which office, as far as the article has told. */
export interface Offices {
  /** Takes in the words of an office and whose it is. */
  note(passage: Passage, office: Range, trace: Trace): void
  /** Takes in the words of an office that the article tells before the name. */
  noteWhole(passage: Passage, office: Range, trace: Trace): void
  /** Takes in that an unnamed one is meant by a noun from here on. */
  forget(head: string): void
  /** Whose office some words describe. */
  find(passage: Passage, office: Range): Trace | undefined
}

interface FormerOffice {
  readonly words: ReadonlySet<string>
  readonly trace: Trace
}

/**
 * An empty memory. An office is known again by its noun, the last one told, or by all its words where the name came
 * behind them; a former one also by another word it
 * shares, where only one person is told to have left such an office: `former port chief`, `the former head of the port`.
 */
export function openOffices(grammar: Grammar): Offices {
  const { pastOffices } = grammar.syntax
  const { roleModifiers } = grammar.lexicon.names
  const byHead = new Map<string, Trace>()
  const byWords = new Map<string, Trace>()
  const former: FormerOffice[] = []

  return {
    note: (passage, office, trace) => {
      const head = headOf(passage.tokens, office, grammar)?.lower
      if (head !== undefined) byHead.set(head, trace)
      noteFormer(passage, office, trace)
    },
    noteWhole: (passage, office, trace) => {
      byWords.set(wordsOf(passage, office), trace)
      noteFormer(passage, office, trace)
    },
    forget: (head) => byHead.delete(head),
    find: (passage, office) =>
      byWords.get(wordsOf(passage, office)) ??
      byHead.get(headOf(passage.tokens, office, grammar)?.lower ?? '') ??
      findFormer(passage, office),
  }

  function noteFormer(passage: Passage, office: Range, trace: Trace): void {
    const words = formerWordsOf(passage, office)
    if (words !== undefined) former.push({ words, trace })
  }

  function findFormer(passage: Passage, office: Range): Trace | undefined {
    const sought = formerWordsOf(passage, office)
    if (sought === undefined) return undefined
    const fitting = former.filter(({ words }) => [...sought].some((word) => words.has(word)))
    const keys = new Set(fitting.map(({ trace: { speaker } }) => nameOf(speaker)))
    return keys.size === 1 ? fitting.at(-1)?.trace : undefined
  }

  /** What a former office is called, without `former`; undefined for one still held. */
  function formerWordsOf({ tokens }: Passage, { start, end }: Range) {
    const words = tokens.slice(start, end).filter(({ kind }) => kind === 'word')
    const parts = words.flatMap(({ lower }) => lower.split('-'))
    if (!parts.some((part) => pastOffices.has(part))) return undefined
    const telling = words.filter((token) => grammar.isNominal(token))
    const nouns = telling.flatMap(({ lower }) => lower.split('-'))
    return new Set(nouns.filter((noun) => !pastOffices.has(noun) && !roleModifiers.has(noun)))
  }
}

function wordsOf({ tokens }: Passage, { start, end }: Range): string {
  return tokens
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ')
}

function nameOf(speaker: Trace['speaker']): string {
  return speaker.type === 'named' ? `actor:${speaker.actor.index}` : speaker.key
}
