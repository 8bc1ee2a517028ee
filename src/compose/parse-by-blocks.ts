import type { BlockContent, Nodes, Root } from 'mdast'
import type { Point } from 'unist'
import type { Line } from './plain-blocks.ts'
import { plainBlock } from './plain-blocks.ts'

/** Reads Markdown by all its rules. */
type Parse = (text: string) => Root

/** Control characters, tabs and other ends of lines have rules of their own; code and HTML may go on over blank lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const TAKES_ALL = /[\u0000-\u0009\u000B-\u001F\uFEFF]|^ {0,3}(?:```|~~~|<)/mu

/** An empty heading ends whatever stands before it, and is quickly parsed. */
const PLACEHOLDER = '#'

/**
 * The tree of a Markdown text, the same that `parse` gives of it. Most blocks of a briefing are plain; these are read
 * here, at a fiftieth of the cost, and only what lies between them is given to `parse`, an empty heading standing in for
 * each stretch that was taken out.
 */
export function parseByBlocks(text: string, parse: Parse): Root {
  if (TAKES_ALL.test(text)) return parse(text)
  const { stretches, rest } = takeOut(text)
  if (stretches.length === 0) return parse(text)
  const position = { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) }
  if (rest.trim() === PLACEHOLDER) {
    return { type: 'root', children: stretches.flatMap(({ nodes }) => nodes), position }
  }
  const root = parse(rest)
  putBack(root, stretches)
  return { ...root, position }
}

/** Plain blocks with nothing but blank lines between them. */
interface Stretch {
  readonly nodes: BlockContent[]
  /** The line of the placeholder in the rest. */
  readonly line: number
  /** How much further down in the whole text stands what follows. */
  lines: number
  length: number
}

function takeOut(text: string): { stretches: readonly Stretch[]; rest: string } {
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  let rest = ''
  let restLines = 0
  let from = 0
  let mayGoOn = false
  for (const { lines, first, last, next } of blocksOf(text)) {
    const plain = plainBlock(lines)
    // Entries of a list may belong to one before or behind them.
    const isApart = plain?.isList === false || (!mayGoOn && /^(?![\s\d*+-])/u.test(next))
    mayGoOn = plain?.isList !== false
    if (plain === undefined || !isApart) {
      open = undefined
      continue
    }
    if (open === undefined) {
      const kept = text.slice(from, first.offset)
      rest += kept + PLACEHOLDER
      restLines += countLines(kept)
      open = { nodes: [], line: restLines + 1, lines: 0, length: 0 }
      stretches.push(open)
    }
    open.nodes.push(plain.node)
    // What ends its last line stays, behind the placeholder.
    from = last.offset + last.text.length
    open.lines = last.number - open.line
    open.length = from - rest.length
  }
  return { stretches, rest: rest + text.slice(from) }
}

interface Block {
  readonly lines: readonly Line[]
  readonly first: Line
  readonly last: Line
  /** The next line that is not blank; empty behind the last block. */
  readonly next: string
}

/** The lines between blank ones. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Line[][] = []
  let open: Line[] | undefined
  let offset = 0
  text.split('\n').forEach((line, index) => {
    if (/^ *$/u.test(line)) {
      open = undefined
    } else if (open === undefined) {
      open = [{ text: line, offset, number: index + 1 }]
      blocks.push(open)
    } else {
      open.push({ text: line, offset, number: index + 1 })
    }
    offset += line.length + 1
  })
  return blocks.flatMap((lines, index): readonly Block[] => {
    const [first, last] = [lines[0], lines.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ lines, first, last, next: blocks[index + 1]?.[0]?.text ?? '' }]
  })
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function endOf(text: string): Point {
  const lastLine = text.lastIndexOf('\n') + 1
  return { line: countLines(text) + 1, column: text.length - lastLine + 1, offset: text.length }
}

/** Puts the blocks in the places of their placeholders, and moves all others to where they stand in the whole text. */
function putBack(root: Root, stretches: readonly Stretch[]): void {
  const byLine = new Map(stretches.map((stretch) => [stretch.line, stretch]))
  let passed = 0
  const move = (point: Point): Point => {
    while ((stretches[passed]?.line ?? Number.POSITIVE_INFINITY) < point.line) passed++
    // A container that is never closed ends with the last of its blocks.
    const here = stretches[passed]
    if (here?.line === point.line) return here.nodes.at(-1)?.position?.end ?? point
    const { lines, length } = stretches[passed - 1] ?? { lines: 0, length: 0 }
    const { line, column, offset = 0 } = point
    return { line: line + lines, column, offset: offset + length }
  }
  const filled = <Child extends Nodes>(children: readonly Child[]): (Child | BlockContent)[] =>
    children.flatMap((child): readonly (Child | BlockContent)[] => {
      const stretch = byLine.get(child.position?.start.line ?? 0)
      if (stretch !== undefined) return stretch.nodes
      moveNode(child)
      return [child]
    })
  const moveNode = (node: Nodes): void => {
    const { position } = node
    const start = position && move(position.start)
    if (node.type === 'root') node.children = filled(node.children)
    else if (node.type === 'containerDirective') node.children = filled(node.children)
    else if ('children' in node) node.children.forEach(moveNode)
    if (position && start) node.position = { start, end: move(position.end) }
  }
  moveNode(root)
}
