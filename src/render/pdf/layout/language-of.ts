import type { Inline } from '../../../model/document.ts'
import type { StructureNode } from './page.ts'

/** The language of a node's words, where all of them are in one that is not the document's. */
export function languageOf(nodes: readonly Inline[]): Pick<StructureNode, 'language'> {
  const languages = new Set<string | undefined>()
  collect(nodes, languages)
  const [language, ...others] = languages
  return language === undefined || others.length > 0 ? {} : { language }
}

const LETTER = /\p{L}/u

function collect(nodes: readonly Inline[], languages: Set<string | undefined>): void {
  for (const node of nodes) {
    if (node.type === 'text' && LETTER.test(node.value)) languages.add(node.language)
    if (node.type === 'inlineCode') languages.add(undefined)
    if ('children' in node) collect(node.children, languages)
  }
}
