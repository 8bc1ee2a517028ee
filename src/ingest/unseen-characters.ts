import type { Article } from '../model/article.ts'
import { placeIn } from '../model/code-frame.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ErrorCode } from '../model/error-codes.ts'
import { createPositions } from './positions.ts'

/** Characters that nobody sees, what is told of them, and what becomes of them on a page. */
interface Kind {
  readonly code: ErrorCode
  readonly severity: 'warning' | 'info'
  readonly pattern: RegExp
  readonly what: readonly [one: string, many: string]
  readonly fate: string
  readonly hint: string
}

const REMOVE = 'Remove them from the source if words look broken.'

const kinds: readonly Kind[] = [
  {
    code: 'ingest/control-characters',
    severity: 'warning',
    // Not tabs and line ends.
    pattern: /(?![\t\n\f\r\u0085])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu,
    what: ['control character', 'control characters'],
    fate: 'briefings leave them out',
    hint: REMOVE,
  },
  {
    code: 'ingest/bidi-controls',
    severity: 'warning',
    pattern: /[\u202a-\u202e\u2066-\u2069]/gu,
    what: [
      'character that turns the direction of text',
      'characters that turn the direction of text',
    ],
    fate: 'briefings leave them out where they would reorder other words',
    hint: 'Read the words around them in an editor that shows such characters: they may be others than they seem.',
  },
  {
    code: 'ingest/invisible-characters',
    severity: 'warning',
    // Joiners between letters that join, and tags in flags, are spelling.
    pattern:
      /[\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|(?<=[\p{Script=Latin}\p{N}\s])[\u200c\u200d]|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0000}-\u{e007f}]/gu,
    what: ['invisible character', 'invisible characters'],
    fate: 'briefings leave them out where no script needs them',
    hint: REMOVE,
  },
  {
    code: 'ingest/invisible-characters',
    severity: 'info',
    pattern: /\u00ad/g,
    what: ['soft hyphen', 'soft hyphens'],
    fate: 'words break there',
    hint: REMOVE,
  },
]

/** How many lines are named. */
const MAX_LINES = 5

/**
 * What cannot be seen in the blocks: for each kind, how many, in which lines, the first place, and what becomes of them.
 * The text itself keeps them. What stands outside of blocks, such as a script of a page, reaches nobody.
 */
export function findUnseenCharacters(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  file: string,
): readonly Diagnostic[] {
  return kinds.flatMap(({ code, severity, pattern, what, fate, hint }): readonly Diagnostic[] => {
    const found = occurrences(pattern, text, blocks)
    const [first] = found
    if (first === undefined) return []
    const [one, many] = what
    const name = `U+${(text.codePointAt(first) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const count =
      found.length === 1
        ? `one ${one}, ${name}`
        : `${found.length} ${many}, the first of them ${name}`
    return [
      {
        severity,
        code,
        message: `\`${file}\` has ${count} (${linesOf(found, text)}): the text keeps ${found.length === 1 ? 'it' : 'them'}, ${fate}.`,
        place: { ...placeIn(file, text, first), length: 1 },
        hint,
      },
    ]
  })
}

function occurrences(pattern: RegExp, text: string, blocks: Article['blocks']): readonly number[] {
  const found: number[] = []
  for (const { start, end } of blocks) {
    for (const { index } of text.slice(start, end).matchAll(pattern)) found.push(start + index)
  }
  return found
}

/** `line 3`, or `lines 3, 7, 8, …`. */
function linesOf(offsets: readonly number[], text: string): string {
  const positionOf = createPositions(text)
  const lines = new Set<number>()
  for (const offset of offsets) {
    lines.add(positionOf(offset, offset).start.line)
    if (lines.size > MAX_LINES) break
  }
  const shown = [...lines].slice(0, MAX_LINES).join(', ')
  return lines.size === 1 ? `line ${shown}` : `lines ${shown}${lines.size > MAX_LINES ? ', …' : ''}`
}
