import type { Definition, Nodes, Root } from 'mdast'
import type { DroppedText } from '../../model/dropped-text.ts'
import { droppedText } from '../dropped-text.ts'
import { htmlWords } from './html-words.ts'

/** What a tree has words in and no block holds, in source order: HTML, descriptions of images, unused definitions. */
export function droppedNodes(
  root: Root,
  { source, definitions }: DroppedContext,
): readonly DroppedText[] {
  const dropped: DroppedText[] = []
  const used = new Set<Definition | undefined>()
  const unsure: Definition[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const place = stretchOf(node)
    if (node.type === 'linkReference' || node.type === 'imageReference')
      used.add(definitions.get(node.identifier))
    if (node.type === 'image' || node.type === 'imageReference') {
      if (hasWords(node.alt ?? '')) dropped.push(droppedText('image', place, node.alt ?? ''))
    } else if (node.type === 'html') {
      const words = htmlWords(node.value)
      if (hasWords(words)) dropped.push(droppedText('raw-html', place, words))
    } else if (node.type === 'code' && typeof node.lang === 'string') {
      const words = `${node.lang} ${node.meta ?? ''}`
      dropped.push(droppedText('code-info', firstLine(source, place), words))
    } else if (node.type === 'definition') unsure.push(node)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  for (const definition of unsure) {
    if (used.has(definition)) continue
    const place = stretchOf(definition)
    dropped.push(droppedText('unused-definition', place, source.slice(place.start, place.end)))
  }
  return dropped.sort((a, b) => a.start - b.start)
}

interface DroppedContext {
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
}

function firstLine(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
) {
  const lineEnd = /[\n\r]/g
  lineEnd.lastIndex = start
  return { start, end: Math.min(end, lineEnd.exec(source)?.index ?? end) }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function stretchOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
