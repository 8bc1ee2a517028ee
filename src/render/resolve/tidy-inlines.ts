import type { Inline, InlineOf } from '../../model/document.ts'
import { cleanText } from './clean-text.ts'

/**
 * The same words in the plainest tree. White space collapses across nodes and goes at both ends of the block and
 * around breaks; spaces at the edge of emphasis or a link move out of it; what shows nothing goes; emphasis in
 * emphasis and links in links are unwrapped; a footnote reference in a link, being one itself, moves behind it;
 * neighbours of one kind join. Every format starts from this, so all show the same words.
 */
export function tidyInlines(nodes: readonly Inline[]): readonly Inline[] {
  const [only] = nodes
  if (only?.type === 'text' && nodes.length === 1) return tidyText(only)
  const tidy = collapse(nodes, { last: 'start', around: new Set(), references: [] })
  trimEnd(tidy)
  return tidy.some(isVisible) ? tidy : []
}

/** What most blocks are: one text. */
function tidyText(node: InlineOf<'text'>): readonly Inline[] {
  const clean = cleanText(node.value)
  const start = clean.startsWith(' ') ? 1 : 0
  let end = clean.length
  while (end > start && clean[end - 1] === ' ') end--
  const tidy = withText(node, clean.slice(start, end))
  return isVisible(tidy) ? [tidy] : []
}

interface State {
  /** What stands before: a space is dropped but after a word, a break at the start and after a break. */
  last: 'start' | 'break' | 'space' | 'word'
  /** The wrappers round the node. */
  readonly around: ReadonlySet<WrapperType>
  /** Footnote references met in the link, to stand behind it. */
  readonly references: Inline[]
}

type Wrapper = InlineOf<'emphasis' | 'strong' | 'link'>
type WrapperType = Wrapper['type']

function collapse(nodes: readonly Inline[], state: State): Inline[] {
  const out: Inline[] = []
  for (const node of nodes) append(out, node, state)
  return out
}

function append(out: Inline[], node: Inline, state: State): void {
  switch (node.type) {
    case 'text':
      appendText(out, withText(node, cleanText(node.value)), state)
      break
    case 'inlineCode': {
      const value = cleanText(node.value).trim()
      if (value !== '') appendLeaf(out, { ...node, value }, state)
      break
    }
    case 'break':
      appendBreak(out, state)
      break
    case 'citation':
      if (state.around.has('link')) appendText(out, textOf(node), state)
      else appendLeaf(out, node, state)
      break
    case 'footnoteReference':
      if (state.around.has('link')) state.references.push(node)
      else appendLeaf(out, node, state)
      break
    case 'pageNumber':
    case 'pageCount':
      appendLeaf(out, node, state)
      break
    case 'emphasis':
    case 'strong':
    case 'link':
      appendWrapper(out, node, state)
      break
  }
}

function appendText(out: Inline[], node: InlineOf<'text'>, state: State): void {
  const value = state.last === 'word' ? node.value : node.value.replace(/^ /, '')
  if (value === '') return
  state.last = value.endsWith(' ') ? 'space' : 'word'
  out.push(withText(node, value))
}

/** The node with these words; as it is where they are its own. */
function withText(node: InlineOf<'text'>, value: string): InlineOf<'text'> {
  return value === node.value ? node : { ...node, value }
}

function appendLeaf(out: Inline[], node: Inline, state: State): void {
  state.last = 'word'
  out.push(node)
}

function appendBreak(out: Inline[], state: State): void {
  if (state.last === 'start' || state.last === 'break') return
  trimEnd(out)
  state.last = 'break'
  out.push({ type: 'break' })
}

function appendWrapper(out: Inline[], node: Wrapper, state: State): void {
  if (state.around.has(node.type)) {
    for (const child of node.children) append(out, child, state)
    return
  }
  const inner = { ...state, around: new Set([...state.around, node.type]) }
  const { before, children, after } = hoistEdges(collapse(node.children, inner))
  for (const edge of before) appendEdge(out, edge, state)
  if (children.some(isVisible)) {
    state.last = 'word'
    join(out, { ...node, children })
  } else {
    for (const child of children) append(out, child, state)
  }
  if (node.type === 'link') {
    for (const reference of state.references.splice(0)) appendLeaf(out, reference, state)
  }
  for (const edge of after) appendEdge(out, edge, state)
}

function appendEdge(out: Inline[], edge: Edge, state: State): void {
  if (edge === 'break') appendBreak(out, state)
  else appendText(out, SPACE, state)
}

/** Neighbours of one kind would run together in Markdown and are one for every reader. */
function join(out: Inline[], node: Wrapper): void {
  const last = out.at(-1)
  if (last?.type === 'emphasis' && node.type === 'emphasis') {
    out[out.length - 1] = { ...last, children: [...last.children, ...node.children] }
  } else if (last?.type === 'strong' && node.type === 'strong') {
    out[out.length - 1] = { ...last, children: [...last.children, ...node.children] }
  } else {
    out.push(node)
  }
}

/** False for words made of spaces and format characters alone. */
function isVisible(node: Inline): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return /[^\s\p{Format}]/u.test(node.value)
  return 'children' in node ? node.children.some(isVisible) : node.type !== 'break'
}

type Edge = 'break' | 'space'

const SPACE: InlineOf<'text'> = { type: 'text', value: ' ', origin: 'label', spans: [] }

/** Takes a space or break at either edge out. Inner wrappers have given theirs up already. */
function hoistEdges(nodes: readonly Inline[]) {
  const before = edgeOf(nodes[0], 'start')
  const rest = before === undefined ? nodes : withoutEdge(nodes, 'start')
  const after = edgeOf(rest.at(-1), 'end')
  const children = after === undefined ? rest : withoutEdge(rest, 'end')
  const list = (edge: Edge | undefined) => (edge === undefined ? [] : [edge])
  return { before: list(before), children, after: list(after) }
}

function edgeOf(node: Inline | undefined, side: 'start' | 'end'): Edge | undefined {
  if (node?.type === 'break') return 'break'
  if (node?.type !== 'text') return undefined
  return (side === 'start' ? node.value.startsWith(' ') : node.value.endsWith(' '))
    ? 'space'
    : undefined
}

function withoutEdge(nodes: readonly Inline[], side: 'start' | 'end'): readonly Inline[] {
  const edge = side === 'start' ? nodes[0] : nodes.at(-1)
  const rest = side === 'start' ? nodes.slice(1) : nodes.slice(0, -1)
  if (edge?.type !== 'text') return rest
  const value = side === 'start' ? edge.value.slice(1) : edge.value.slice(0, -1)
  if (value === '') return rest
  const trimmed = { ...edge, value }
  return side === 'start' ? [trimmed, ...rest] : [...rest, trimmed]
}

function trimEnd(nodes: Inline[]): void {
  while (edgeOf(nodes.at(-1), 'end') !== undefined) {
    const last = nodes.pop()
    if (last !== undefined) nodes.push(...withoutEdge([last], 'end'))
  }
}

function textOf({ label, spans }: InlineOf<'citation'>): InlineOf<'text'> {
  return { type: 'text', value: label, origin: 'computed', spans }
}
