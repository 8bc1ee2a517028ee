import type { Inline } from '../../model/document.ts'
import type { Direction } from '../resolve/directions.ts'
import { findVoices } from '../resolve/find-voices.ts'
import type { Voiced } from '../resolve/voiced.ts'
import { voicedOf, voicedText } from '../resolve/voiced.ts'
import type { HtmlContext } from './context.ts'

/** Nodes of a paragraph that are one text which runs against it. */
export interface Apart {
  readonly direction: Direction
  readonly nodes: readonly Inline[]
}

/**
 * The nodes of a paragraph in order, inserted words that run against it set apart as a whole, the marks around them
 * included: their full stop, and a name in italics among them, stand where they do in a paragraph of their own.
 */
export function setApart(
  nodes: readonly Inline[],
  { isRightToLeft, page }: Pick<HtmlContext, 'isRightToLeft' | 'page'>,
): readonly (Inline | Apart)[] {
  const parts: (Inline | Apart)[] = []
  let at = 0
  let isOpen = false
  const addUpTo = (end: number, isMarked: boolean) => {
    nodes.slice(at, end).forEach((node, index, between) => {
      const from = isOpen && index === 0 ? 1 : 0
      const to = isMarked && index === between.length - 1 ? -1 : undefined
      const rest = from === 0 && to === undefined ? node : cut(node, from, to)
      if (rest !== undefined) parts.push(rest)
    })
  }
  for (const voice of findVoices(nodes.map(voiceOf), isRightToLeft ? 'rtl' : 'ltr', page)) {
    const { start, end, direction, isMarked } = voice
    addUpTo(start, isMarked)
    const spoken = nodes.slice(start, end)
    const [before, behind] = [nodes[start - 1], nodes[end]]
    const opening = isMarked && before !== undefined ? cut(before, -1) : undefined
    const closing = isMarked && behind !== undefined ? cut(behind, 0, 1) : undefined
    const all = [opening, ...spoken, closing].filter((node) => node !== undefined)
    parts.push({ direction, nodes: all })
    at = end
    isOpen = isMarked
  }
  addUpTo(nodes.length, false)
  return parts
}

/** A text with part of its words only; nothing where none are left. */
function cut(node: Inline, from: number, to?: number): Inline | undefined {
  if (node.type !== 'text') return node
  const value = node.value.slice(from, to)
  return value === '' ? undefined : { ...node, value }
}

/** Whose words a node is, where they are of one origin. */
function voiceOf(node: Inline): Voiced {
  if (node.type === 'text') return voicedText(node)
  if (node.type === 'citation') return { text: node.label, isGlued: true }
  if (node.type === 'footnoteReference') return { text: '', isGlued: true }
  const words = voicedOf([node])
  const [first] = words
  const text = words.map((part) => part.text).join('')
  const isOneVoice = words.every(({ inserted }) => inserted === first?.inserted)
  return isOneVoice && first !== undefined ? { ...first, text } : { text }
}
