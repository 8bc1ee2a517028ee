import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Nodes, Table } from 'mdast'
import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { ingest } from '../../src/ingest/index.ts'
import { normaliseSpace } from '../../src/model/fact.ts'
import { publish, read } from '../../src/pipeline.ts'
import { documentToMdast } from '../../src/render/markdown/document-to-mdast.ts'
import { resolve } from '../../src/render/resolve.ts'
import { PROJECT } from '../support/built.ts'
import { kinds } from '../support/kinds.ts'
import { sourceFile } from '../support/source-file.ts'

vi.setConfig({ testTimeout: 60_000 })

const articles = {
  en: 'source/ashin-water-protocol.txt',
  fr: 'tests/samples/fr/bacs-d-osserande.md',
} as const
const cases = kinds.flatMap((kind) =>
  (['en', 'fr'] as const).map((language) => [kind, language] as const),
)

test.each(cases)(
  'the Markdown file of a %s in %s is read as the blocks it was made of',
  async (kind, language) => {
    const path = articles[language]
    const bytes = await readFile(join(PROJECT, path))
    const { brief } = (await read({ id: 'a', name: path, bytes, format: undefined }, {})).value
    const { template } = await loadTemplate(kind, {})
    const fonts = await loadFonts(template.theme)
    const options = { template, fonts, language, formats: ['markdown'] as const }
    const { document, files } = (await publish(brief, options)).value
    const [file] = files
    if (file === undefined) throw new Error('Bug: one format')
    const { value } = await ingest(sourceFile(file.bytes, { format: 'markdown' }))
    expect(value.blocks.map(({ type, map }) => `${type}: ${map.text}`)).toEqual(
      blocksOf(documentToMdast(resolve(document, 'markdown').value), 'paragraph'),
    )
  },
)

/** The blocks of a Markdown tree as its nodes say them, each with its words. */
function blocksOf(node: Nodes, within: string): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [`${node.depth === 1 ? 'title' : 'heading'}: ${wordsOf(node)}`]
    case 'paragraph':
      return wordsOf(node) === '' ? [] : [`${within}: ${wordsOf(node)}`]
    case 'table':
      return [`table: ${normaliseSpace(cellsOf(node).join(' | '))}`]
    case 'listItem':
      return node.children.flatMap((child, index) =>
        blocksOf(child, index === 0 ? 'listitem' : 'paragraph'),
      )
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quote'))
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, 'footnote'))
    case 'code':
      return [`code: ${normaliseSpace(node.value)}`]
    case 'root':
    case 'list':
      return node.children.flatMap((child) => blocksOf(child, within))
    default:
      return []
  }
}

function cellsOf({ children }: Table): readonly string[] {
  return children.flatMap((row) => row.children.map(wordsOf))
}

function wordsOf(node: Nodes): string {
  const words = (part: Nodes): string => {
    if (part.type === 'break') return ' '
    if ('value' in part) return part.type === 'html' ? '' : part.value
    return 'children' in part ? part.children.map(words).join('') : ''
  }
  return normaliseSpace(words(node))
}
