import type { Nodes, Paragraph, Root, Text } from 'mdast'
import { directives } from '../directives/index.ts'
import type { Fault } from '../lower/context.ts'
import { visit } from '../lower/definitions.ts'

/** Marks of Markdown that a page would show as they are, since they do not say what they were to say. */
interface StrayMark {
  /** Only what is wrong matches; `\` before a mark makes it a word. */
  readonly pattern: RegExp
  readonly fault: (match: RegExpExecArray, text: string) => Fault | undefined
}

/** Within the words of a line. */
const inWords: readonly StrayMark[] = [
  {
    // As Markdown elsewhere has directives within a line.
    pattern: /(?<![\w:\\]):([a-z]+(?:-[a-z]+)*)(?=[[{])/g,
    fault: ([, name = '']) =>
      isDirective(name)
        ? {
            severity: 'warning',
            code: 'compose/unknown-directive',
            message: `Cannot use the directive \`${name}\` with one colon: expected two, or three around other blocks, on a line of its own.`,
            hint: `Else these are words, and printed as they are: \`:${name}\`.`,
          }
        : undefined,
  },
  {
    pattern: /(?<![\\*])\*\*(?!\*)/g,
    fault: () =>
      stray('`**`', 'another right behind the last strong word', '`**{{name}}**`, or `\\*\\*`'),
  },
  {
    pattern: /(?<!\\)\]\(/g,
    fault: () =>
      stray(
        'a link that does not end, or has blanks in its address',
        '`[words](address)`',
        '`[words](<address>)` where the address has blanks, or `\\](`',
      ),
  },
]

/** At the beginning of a line. */
const atLineStart: readonly StrayMark[] = [
  {
    pattern: /^[ \t]*:{2,}[ \t]*([a-z]+(?:-[a-z]+)*)(?![\w-])/gm,
    fault: ([, name = '']) =>
      isDirective(name)
        ? {
            severity: 'error',
            code: 'compose/unknown-directive',
            message: `Cannot read the directive \`${name}\`: expected it alone on its line, every \`[\` and \`{\` closed, nothing between them.`,
            hint: `Write \`${directives[name]?.example.split('\n')[0]}\`.`,
          }
        : undefined,
  },
  {
    pattern: /^#{2,6}(?=[^\s#])/gm,
    fault: ([marks]) => stray(`\`${marks}\``, 'a blank behind it', `\`${marks} Heading\``),
  },
  {
    pattern: /^[ \t]*([-+])(?=\p{L}|\p{Co}|\*\*)/gmu,
    fault: ([, mark = '']) =>
      stray(`\`${mark}\``, 'a blank behind it', `\`${mark} Item\`, or \`\\${mark}\``),
  },
  {
    pattern: /^[ \t]*(?:\||(?=[^\n]*-[ \t]*\|))[ \t:|-]*-[ \t:|-]*$/gm,
    fault: ({ 0: line, index }, text) => {
      const head = text.slice(0, index).trimEnd().split('\n').at(-1) ?? ''
      const [found, expected] = [head, line].map(cellsOf)
      return {
        severity: 'error',
        code: 'compose/uneven-table',
        message: `Cannot read the table: found ${found} heads above, expected ${expected}, one above each \`-\`.`,
        hint: 'Write as many `-` between bars as there are heads.',
      }
    },
  },
]

/**
 * Reports what was meant for Markdown or a directive and would be printed as words.
 *
 * @param text What the tree was read from.
 * @param isWhole Whether it is a whole file, not one branch, whose marks the words around it may close.
 */
export function checkStrayMarks(
  root: Root,
  { text, isWhole }: { readonly text: string; readonly isWhole: boolean },
  report: (fault: Fault, node: Nodes) => void,
): void {
  const seek = (node: Paragraph | Text, marks: readonly StrayMark[]) => {
    if (node.position === undefined) return
    const { start, end } = node.position
    const written = text.slice(start.offset, end.offset)
    for (const { pattern, fault } of marks) {
      for (const match of written.matchAll(pattern)) {
        const found = fault(match, written)
        const offset = (start.offset ?? 0) + match.index + leadingBlanks(match[0])
        if (found !== undefined)
          report(found, { ...node, position: { start: { ...start, offset }, end } })
      }
    }
  }
  visit(root, (node) => {
    if (node.type === 'paragraph') seek(node, atLineStart)
    if (node.type === 'text' && isWhole) seek(node, inWords)
  })
}

function stray(found: string, expected: string, hint: string): Fault {
  return {
    severity: 'warning',
    code: 'compose/stray-mark',
    message: `Cannot read the Markdown: found ${found}, expected ${expected}. It is printed as it is.`,
    hint: `Write ${hint} where it is meant as a word.`,
  }
}

function isDirective(name: string): boolean {
  return Object.hasOwn(directives, name)
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length
}

/** How many cells a row of a table has. */
function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length
}
