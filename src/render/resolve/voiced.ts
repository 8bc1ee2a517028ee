import type { Inline, InlineOf } from '../../model/document.ts'
import type { Origin } from '../../model/fact.ts'

/** Words of a paragraph, as far as its direction goes by them. */
export interface Voiced {
  readonly text: string
  /** Whose words they are, when not those of the template. */
  readonly inserted?: Exclude<Origin, 'label'> | undefined
  /** BCP 47; where it is not the document's. */
  readonly language?: string | undefined
  /** A reference: it tells nothing of the words around it. */
  readonly isGlued?: boolean
  readonly isStrong?: boolean
}

/** The words of inline nodes, each stretch with whose it is, in order. */
export function voicedOf(nodes: readonly Inline[]): readonly Voiced[] {
  return nodes.flatMap(voicedOfNode)
}

function voicedOfNode(node: Inline): readonly Voiced[] {
  switch (node.type) {
    case 'text':
      return [voicedText(node)]
    case 'inlineCode':
      return [{ text: node.value }]
    case 'strong':
      return voicedOf(node.children).map((words) => ({ ...words, isStrong: true }))
    case 'emphasis':
    case 'link':
      return voicedOf(node.children)
    case 'citation':
      return [{ text: node.label, isGlued: true }]
    case 'break':
    case 'footnoteReference':
    case 'pageNumber':
    case 'pageCount':
      return []
  }
}

export function voicedText({ value, origin, language }: InlineOf<'text'>): Voiced {
  return { text: value, inserted: origin === 'label' ? undefined : origin, language }
}
