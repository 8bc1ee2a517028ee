import type { Block, Document, Inline, InlineOf } from '../../src/model/document.ts'
import { mapBlock } from '../../src/render/resolve/map-block.ts'
import type { Verdict } from '../../src/verify/verdict.ts'

/** What somebody might do to a finished briefing, and what `verify` has to call it. */
export interface Tampering {
  readonly name: string
  readonly verdicts: readonly Verdict[]
  /** The document tampered with at one of its places, or undefined where it has no place for this. */
  readonly tamper: (document: Document, pick: Pick) => Document | undefined
  /** Whether `HIDDEN_MARK` stands for a character that nobody sees. */
  readonly hides?: boolean
}

/** A character that every font has and no article. */
export const HIDDEN_MARK = '¦'

/** Characters nobody sees. */
export const HIDDEN_CHARACTERS = ['\u200b', '\u2060', '\u202e', '\u200e'] as const

/** A whole number from 0 up to, not including, a count. */
export type Pick = (count: number) => number

type Text = InlineOf<'text'>

/** Repeatable numbers (mulberry32), so that a failing tampering can be done again. */
export function picker(seed: number): Pick {
  let state = seed >>> 0
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(count, 1)
  }
}

export const tamperings: readonly Tampering[] = [
  words('a negation slipped in', (text, pick) => {
    const parts = text.split(' ')
    const at = 1 + pick(parts.length - 1)
    return [...parts.slice(0, at), 'not', ...parts.slice(at)].join(' ')
  }),
  words('a negation left out', (text) =>
    / (?:not|never|nobody|no) /u.test(text)
      ? text.replace(/ (?:not|never|nobody|no) /u, ' ')
      : undefined,
  ),
  words('a negation behind an ellipsis', (text) =>
    / (?:not|never|no) /u.test(text) ? text.replace(/ (?:not|never|no) /u, ' … ') : undefined,
  ),
  words('a digit changed', (text, pick) => {
    const digits = [...text.matchAll(/\d/gu)]
    const digit = digits[pick(digits.length)]
    if (digit === undefined) return undefined
    const other = String((Number(digit[0]) + 1 + pick(8)) % 10)
    return text.slice(0, digit.index) + other + text.slice(digit.index + 1)
  }),
  words('a word replaced', (text, pick) => replaceWord(text, pick, () => 'lanterns')),
  words('a word left out', (text, pick) => {
    const left = replaceWord(text, pick, () => '')
    return isMarked(text, left) ? undefined : left
  }),
  words('two words exchanged', (text, pick) => {
    const parts = text.split(' ')
    const at = pick(parts.length - 1)
    const [first = '', second = ''] = parts.slice(at, at + 2)
    if (first.toLowerCase() === second.toLowerCase()) return undefined
    return [...parts.slice(0, at), second, first, ...parts.slice(at + 2)].join(' ')
  }),
  words('a letter that looks the same', (text, pick) => {
    const letters = [...text.matchAll(/[aeopc]/gu)]
    const letter = letters[pick(letters.length)]
    if (letter === undefined) return undefined
    const other = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' }[letter[0]] ?? 'о'
    return text.slice(0, letter.index) + other + text.slice(letter.index + 1)
  }),
  {
    // Renderers drop such characters: they get into a finished file only by its bytes.
    ...words('a character nobody sees', (text, pick) => {
      const at = 1 + pick(text.length - 1)
      return text.slice(0, at) + HIDDEN_MARK + text.slice(at)
    }),
    hides: true,
  },
  words('the unit of a figure changed', (text) => exchange(text, UNITS)),
  words('a date changed', (text) => exchange(text, DATES)),
  words('a clause with a negation behind an ellipsis', (text) => {
    const clause =
      /(?<!,) (?:until|if|that|who|which) [^,.”]*?(?:not|never|nobody) [^,.”]*(?=.*\p{L})/u
    return clause.test(text) ? text.replace(clause, ' … ') : undefined
  }),
  words('a negation behind an ellipsis at the end', (text) => {
    const end = / (?:not|never|nobody|no) .*$/u
    return end.test(text) ? text.replace(end, ' …') : undefined
  }),
  words('a negation behind an ellipsis at the start', (text) => {
    const start = /^[^,.;:]* (?:not|never|nobody|no) /u
    return start.test(text) ? text.replace(start, '… ') : undefined
  }),
  {
    name: 'a value that was worked out changed',
    verdicts: ['altered'],
    tamper: (document, pick) => {
      const values = texts(document).filter(
        ({ origin, spans, value }) =>
          origin === 'computed' && spans.length > 0 && /\d/u.test(value),
      )
      const chosen = values[pick(values.length)]
      if (chosen === undefined) return undefined
      const value = chosen.value.replace(/\d(?!.*\d)/u, (digit) => String((Number(digit) + 1) % 10))
      return mapTexts(document, (leaf) => (leaf === chosen ? { ...leaf, value } : leaf))
    },
  },
  {
    name: 'a sentence taken out of several',
    verdicts: ['altered', 'not-found'],
    tamper: (document, pick) => {
      const several = claims(document).filter(({ value }) => /[.!?]”? \p{Lu}/u.test(value))
      const leaf = several[pick(several.length)]
      if (leaf === undefined) return undefined
      const value = leaf.value.replace(/^.*?[.!?]”? (?=\p{Lu})/u, '')
      return mapTexts(document, (text) => (text === leaf ? { ...text, value } : text))
    },
  },
  words('a bracketed insertion', (text, pick) =>
    replaceWord(text, pick, (word) => `${word} [of the council]`),
  ),
  words('a full stop made a question', (text) =>
    /\.”?$/u.test(text) ? text.replace(/\.(”?)$/u, '?$1') : undefined,
  ),
  words('words put in front', (text) => `Nobody believes that ${text}`),
  {
    name: 'two quotations merged',
    verdicts: ['altered', 'misattributed', 'not-found'],
    tamper: (document, pick) => {
      const leaves = claims(document).filter(({ path = '' }) => /quotes|statements/u.test(path))
      const first = leaves[pick(leaves.length)]
      const others = leaves.filter((leaf) => !isOfOneText(leaf.value, first?.value ?? ''))
      const second = others[pick(others.length)]
      if (first === undefined || second === undefined) return undefined
      const value = `${first.value.split(' ').slice(0, 4).join(' ')} … ${second.value.split(' ').slice(-4).join(' ')}`
      return mapTexts(document, (leaf) => (leaf === first ? { ...leaf, value } : leaf))
    },
  },
  {
    name: 'two speakers exchanged',
    verdicts: ['misattributed'],
    tamper: (document, pick) => {
      const names = namesOfSpeakers(document)
      const first = names[pick(names.length)]
      const others = names.filter((leaf) => leaf.value !== first?.value)
      const second = others[pick(others.length)]
      if (first === undefined || second === undefined) return undefined
      return mapTexts(document, (leaf) => {
        if (leaf === first) return { ...leaf, value: second.value }
        return leaf === second ? { ...leaf, value: first.value } : leaf
      })
    },
  },
  {
    name: 'a speaker nobody knows',
    verdicts: ['misattributed'],
    tamper: (document, pick) => {
      const names = namesOfSpeakers(document)
      const name = names[pick(names.length)]
      return mapTexts(document, (leaf) => (leaf === name ? { ...leaf, value: 'Oskar Tamm' } : leaf))
    },
  },
  {
    name: 'a quotation added',
    verdicts: ['not-found'],
    tamper: (document, pick) =>
      insert(document, pick, '“Every berth will be sold to my cousin by summer,” she added.'),
  },
  added(
    'a true quotation with a character nobody sees added',
    ['altered', 'not-found'],
    (text) => ({
      text: `“${text.slice(0, 9)}${HIDDEN_MARK}${text.slice(9)}”`,
    }),
  ),
  added('a quotation that starts within a word added', ['altered', 'not-found'], (text) => ({
    text: `“${text.replace(/^\P{L}*\p{L}/u, '')}”`,
  })),
  added('a quotation with its halves exchanged added', ['altered', 'not-found'], (text) => {
    const parts = text.replace(/[.”“]/gu, '').split(' ')
    return { text: `“${parts.slice(-4).join(' ')} … ${parts.slice(0, 4).join(' ')}”` }
  }),
  added('a sentence of the source added with a word replaced', ['altered'], (text, pick) => ({
    text: replaceWord(text, pick, () => 'lanterns'),
  })),
  underAnother('a part of what one said added under another', (part) => `“${part}”`),
  underAnother('a part of what one said added under another, unmarked', (part) => part),
  {
    name: 'a quotation taken out',
    verdicts: ['not-found'],
    tamper: (document, pick) => {
      const once = claims(document).filter(
        ({ value }, _, all) => all.filter((other) => other.value.includes(value)).length === 1,
      )
      const leaf = once[pick(once.length)]
      return leaf === undefined
        ? undefined
        : mapTexts(document, (text) => (text === leaf ? { ...text, value: '' } : text))
    },
  },
]

/** Adds a paragraph made of words that somebody of the article said. */
function added(
  name: string,
  verdicts: Tampering['verdicts'],
  change: (text: string, pick: Pick) => { readonly text: string },
): Tampering {
  const tamper = (document: Document, pick: Pick) => {
    const said = claims(document).filter(
      ({ path = '', value, spans }) =>
        SAID.test(path) && spans.length === 1 && !/[“”"…]/u.test(value),
    )
    const leaf = said[pick(said.length)]
    if (leaf === undefined) return undefined
    const { text } = change(leaf.value, pick)
    const isTrue = text === leaf.value || leaf.value.split(' ').length < MIN_WORDS_ADDED
    return isTrue ? undefined : insert(document, pick, text)
  }
  return { name, verdicts, tamper, hides: true }
}

/** Adds a paragraph that gives the first or the last words of somebody to another. */
function underAnother(name: string, mark: (part: string) => string): Tampering {
  const tamper = (document: Document, pick: Pick) => {
    const all = texts(document)
    const names = new Map(
      all.flatMap(({ path = '', value }) => {
        const [, position] = /^positions\.(\d+)\.name$/u.exec(path) ?? []
        return position === undefined ? [] : [[position, value]]
      }),
    )
    const said = claims(document).flatMap(({ path = '', value }) => {
      const [, position = ''] = /^positions\.(\d+)\.statements/u.exec(path) ?? []
      const words = value.replace(/[“”"].*$/u, '').split(' ')
      const others = [...names].filter(([other]) => other !== position)
      const [, other] = others[pick(others.length)] ?? []
      return !names.has(position) || other === undefined || words.length < MIN_WORDS_ADDED
        ? []
        : [{ words, other }]
    })
    const { words, other } = said[pick(said.length)] ?? {}
    if (words === undefined) return undefined
    const part = pick(2) === 0 ? words.slice(0, MIN_WORDS) : words.slice(-MIN_WORDS)
    return insert(document, pick, `${other}: ${mark(part.join(' ').replace(/[.,;]$/u, ''))}`)
  }
  return { name, verdicts: ['misattributed'], tamper }
}

/** Fewer words may be anybody's: `verify` leaves them alone where nothing puts them in quotation marks. */
const MIN_WORDS_ADDED = 9

const SAID = /(?:^|\.)(?:quotes|statements)\.\d+\.(?:text|content)$/u

/** Whether two quotations are parts of one: what is merged of them is an elision. */
function isOfOneText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/[^\p{L} ]/gu, ''))
  return a === undefined || b === undefined || a.includes(b) || b.includes(a)
}

/** Changes the words of one text of the source, of five words or more. */
function words(name: string, change: (text: string, pick: Pick) => string | undefined): Tampering {
  return {
    name,
    verdicts: ['altered'],
    tamper: (document, pick) => {
      const leaves = claims(document).flatMap((leaf) => {
        const value = change(leaf.value, picker(pick(1_000_000)))
        return value === undefined || value === leaf.value ? [] : [{ leaf, value }]
      })
      const chosen = leaves[pick(leaves.length)]
      if (chosen === undefined) return undefined
      return mapTexts(document, (text) =>
        text === chosen.leaf ? { ...text, value: chosen.value } : text,
      )
    },
  }
}

const UNITS = {
  'per cent': 'per thousand',
  million: 'billion',
  crowns: 'euros',
  weeks: 'months',
  berths: 'quays',
  barges: 'tugs',
}

const DATES = {
  January: 'February',
  February: 'January',
  March: 'April',
  May: 'June',
  Tuesday: 'Wednesday',
  '2026': '2027',
  '2031': '2032',
}

/** The text with the first of some words replaced; undefined where it has none. */
function exchange(text: string, others: Readonly<Record<string, string>>): string | undefined {
  const word = Object.keys(others).find((one) => new RegExp(`\\b${one}\\b`, 'u').test(text))
  return word === undefined ? undefined : text.replace(word, others[word] ?? word)
}

/** Whether words are left out only beside an ellipsis, which says so: then nothing was tampered with. */
function isMarked(text: string, left: string): boolean {
  const [parts, kept] = [text, left].map((one) => one.split('…').map((part) => part.trim()))
  if (parts === undefined || kept === undefined || parts.length === 1) return false
  return kept.every((part, index) => {
    const whole = parts[index] ?? ''
    const isFirst = index === 0
    const isLast = index === parts.length - 1
    return (
      (whole.startsWith(part) && (!isLast || whole === part)) ||
      (whole.endsWith(part) && (!isFirst || whole === part))
    )
  })
}

function replaceWord(text: string, pick: Pick, replacement: (word: string) => string): string {
  const parts = text.split(' ')
  const at = pick(parts.length)
  const word = parts[at] ?? ''
  if (!/\p{L}{2}/u.test(word)) return text
  return [...parts.slice(0, at), replacement(word), ...parts.slice(at + 1)]
    .filter(Boolean)
    .join(' ')
}

/** How many words a text has at least that somebody would tamper with. */
const MIN_WORDS = 5

function claims(document: Document): readonly Text[] {
  return texts(document).filter(
    ({ origin, value }) => origin === 'extracted' && value.split(' ').length >= MIN_WORDS,
  )
}

/** Every text in the body of a document, in its order. */
export function texts(document: Document): readonly Text[] {
  const found: Text[] = []
  mapTexts(document, (text) => {
    found.push(text)
    return text
  })
  return found
}

export function mapTexts(document: Document, change: (text: Text) => Text): Document {
  const inline = (node: Inline): Inline => {
    if (node.type === 'text') return change(node)
    return 'children' in node ? { ...node, children: node.children.map(inline) } : node
  }
  const block = (node: Block): Block =>
    node.type === 'sourceList'
      ? node
      : mapBlock(node, {
          blocks: (blocks) => blocks.map(block),
          inlines: (inlines) => inlines.map(inline),
        })
  return { ...document, children: document.children.map(block) }
}

/** Those that govern words: in a table of numbers a name governs none, and is merely altered. */
function namesOfSpeakers(document: Document): readonly Text[] {
  return texts(document).filter(
    ({ path = '' }, index, all) =>
      /^(?:positions|speakers)\.\d+\.name$/u.test(path) &&
      !/counts/u.test(all[index + 1]?.path ?? ''),
  )
}

/** The document with a paragraph more, at its top level. */
function insert(document: Document, pick: Pick, value: string): Document {
  const at = 1 + pick(document.children.length - 1)
  const paragraph: Block = {
    type: 'paragraph',
    role: 'body',
    children: [{ type: 'text', value, origin: 'label', spans: [] }],
  }
  return {
    ...document,
    children: [...document.children.slice(0, at), paragraph, ...document.children.slice(at)],
  }
}
