import type { Inline } from '../../model/document.ts'

/** The words of a heading as a list of headings shows them: no links, references, notes and line ends. */
export function plainWords(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap(plainNode)
}

function plainNode(node: Inline): readonly Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node]
    case 'emphasis':
    case 'strong':
      return [{ ...node, children: plainWords(node.children) }]
    case 'link':
      return plainWords(node.children)
    case 'break':
      return [{ type: 'text', value: ' ', origin: 'label', spans: [] }]
    case 'footnoteReference':
    case 'citation':
    case 'pageNumber':
    case 'pageCount':
      return []
  }
}
