import type { ErrorCode } from '../../src/model/error-codes.ts'
import type { TemplateFile } from '../../src/model/template.ts'
import type { Mistake } from './template-mistakes.ts'

/** A way to spoil a text: what is looked for, and what of each match is changed into what. */
interface Slip {
  readonly name: string
  readonly code: ErrorCode
  readonly pattern: RegExp
  /** Offsets count from the start of the match. */
  readonly edit: (match: RegExpExecArray) => {
    readonly start: number
    readonly end: number
    readonly text: string
    /** Where it must be told. */
    readonly at: number
  }
}

/** Behind a quoted word at the end of a match, one letter too many; told at the quotation mark. */
const letterInLastWord: Slip['edit'] = ([all]) => {
  const end = all.lastIndexOf('"')
  return { start: end, end, text: 'x', at: all.lastIndexOf('"', end - 1) }
}

/** `NAME FIRST SECOND` with its arguments in the wrong order. */
const swap: Slip['edit'] = ([all, name = '', first = '', second = '']) => {
  const at = all.indexOf(name) + name.length + 1
  const end = at + first.length + 1 + second.length
  return { start: at, end, text: `${second} ${first}`, at }
}

const slips: readonly Slip[] = [
  {
    name: 'kind of statement there is not',
    code: 'compose/wrong-type',
    pattern: /\((?:eq|ne) kind "\w+"/g,
    edit: letterInLastWord,
  },
  {
    name: 'field to choose by misspelt',
    code: 'compose/unknown-field',
    pattern: /\bwhere (?:[\w./]+|\([^()]*\)) "\w+"/g,
    edit: letterInLastWord,
  },
  {
    name: 'field to sort by misspelt',
    code: 'compose/unknown-field',
    pattern: /\bby="\w+"/g,
    edit: letterInLastWord,
  },
  {
    name: 'reference to nothing',
    code: 'compose/unknown-reference',
    pattern: /\brefer "\w+"/g,
    edit: letterInLastWord,
  },
  {
    name: 'swapped arguments',
    code: 'compose/wrong-arguments',
    pattern: /(?<=[({])(where|limit|best|clauses|truncate) ([\w./@]+) ("\w+"|\d+)/g,
    edit: swap,
  },
  {
    name: 'partial called for something else',
    code: 'compose/wrong-type',
    pattern: /\{\{>\s*(?:masthead|page-frame|at-a-glance|statement|verification)(?: this)?\}\}/g,
    edit: ([all]) => {
      const at = /\{\{>\s*[\w-]+/.exec(all)?.[0].length ?? 0
      return { start: at, end: all.length, text: ' @root.sourceBase}}', at: at + 1 }
    },
  },
  {
    name: 'bracket of a directive not closed',
    code: 'compose/unknown-directive',
    pattern: /^::[\w-]+\[[^\]\n]*\]/gm,
    edit: ([all]) => ({ start: all.length - 1, end: all.length, text: '', at: 0 }),
  },
  {
    name: 'strong words not closed',
    code: 'compose/stray-mark',
    pattern: /(?<!\{\{else[^\n]*)\*\*\{\{[\w.]+\}\}\*\*/g,
    edit: ([all]) => ({ start: all.length - 2, end: all.length, text: '', at: 0 }),
  },
  {
    name: 'heading without its blank',
    code: 'compose/stray-mark',
    pattern: /^#{2,3} /gm,
    edit: ([all]) => ({ start: all.length - 1, end: all.length, text: '', at: 0 }),
  },
  {
    name: 'item without its blank',
    code: 'compose/stray-mark',
    pattern: /^- (?=\{\{[\w.]|\*\*)/gm,
    edit: () => ({ start: 1, end: 2, text: '', at: 0 }),
  },
  {
    name: 'one head of a table too many',
    code: 'compose/uneven-table',
    pattern: /^\|[^\n]*\|\n(?=\|[ -][ -|]*\|$)/gm,
    edit: ([all]) => ({ start: 0, end: 0, text: '| x ', at: all.length }),
  },
  {
    name: 'any attribute misspelt',
    code: 'compose/unknown-attribute',
    pattern: /^:{2,}[^\n]*?[{ ](?:pages|format|columns|widths|kind|id)="/gm,
    edit: ([all]) => ({ start: all.length - 2, end: all.length - 2, text: 'x', at: 0 }),
  },
]

/** Slips that show in the text of one file. */
export function collectSlips(file: TemplateFile): readonly Mistake[] {
  const told = slips.flatMap(({ name, code, pattern, edit }) =>
    [...file.text.matchAll(pattern)].map((match): Mistake => {
      const { start, end, text, at } = edit(match)
      const spoilt = replace(file.text, match.index + start, match.index + end, text)
      return { name, file, code, text: spoilt, place: placeAt(file, match.index + at) }
    }),
  )
  return [...told, ...unclosedBoxes(file)]
}

/** Boxes without the line of colons that ends them, told where they are opened. */
function unclosedBoxes(file: TemplateFile): readonly Mistake[] {
  const open: number[] = []
  return [...file.text.matchAll(/^:{3,}([a-z-]*)/gm)].flatMap((match): readonly Mistake[] => {
    if (match[1] !== '') {
      open.push(match.index)
      return []
    }
    const opened = open.pop() ?? 0
    const text = replace(file.text, match.index, match.index + match[0].length, '')
    const place = placeAt(file, opened)
    return [{ name: 'unclosed box', file, code: 'compose/unclosed-directive', text, place }]
  })
}

function replace(text: string, start: number, end: number, words: string): string {
  return text.slice(0, start) + words + text.slice(end)
}

function placeAt({ path, text }: TemplateFile, offset: number): Mistake['place'] {
  const before = text.slice(0, offset).split('\n')
  return { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
