import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as wordsOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import type { Format } from '../../src/model/document.ts'
import { inspectDocx, unescapeXml } from '../support/docx-inspect.ts'
import { inspectHtml } from '../support/html-inspect.ts'
import { openPdf, textOfPdf } from './pdf/support.ts'

/** What can be read back from a finished file, whatever its format. */
export interface Facts {
  readonly text: string
  readonly headings: readonly (readonly [level: number, words: string])[]
  readonly tables: number
  readonly notes: number
  /** External ones, each once, sorted. */
  readonly links: readonly string[]
  /** What pictures show, in words; a format that has no pictures has none. */
  readonly pictures: readonly string[]
}

export const factsOf: Readonly<Record<Format, (bytes: Uint8Array) => Promise<Facts>>> = {
  markdown: async (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const nodes = descendants(root)
    return {
      text: nodes.map((node) => ('value' in node ? node.value : ' ')).join(''),
      headings: nodes.flatMap((node) =>
        node.type === 'heading' ? [[node.depth, squeeze(wordsOf(node))] as const] : [],
      ),
      tables: nodes.filter((node) => node.type === 'table').length,
      // Source entries are definitions too; their identifiers begin with a letter.
      notes: nodes.filter(
        (node) => node.type === 'footnoteDefinition' && /^\d/.test(node.identifier),
      ).length,
      links: sortedSet(nodes.flatMap((node) => (node.type === 'link' ? node.url : []))),
      pictures: [],
    }
  },
  docx: async (bytes) => {
    const { paragraphs, notes, links, part } = inspectDocx(bytes)
    const texts = [...paragraphs, ...notes.flat()].map(({ text }) => text)
    return {
      text: texts.join('\n'),
      headings: paragraphs.flatMap(({ style, text }) => {
        const level = /^Heading([1-6])$/.exec(style)?.[1]
        return level === undefined ? [] : [[Number(level), squeeze(text)] as const]
      }),
      tables: [...part('word/document.xml').matchAll(/<w:tbl>/g)].length,
      notes: notes.length,
      links: sortedSet(links),
      pictures: [...part('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
        ([, words = '']) => unescapeXml(words),
      ),
    }
  },
  pdf: async (bytes) => {
    const { file, pages } = await openPdf(bytes)
    const trees = await Promise.all(pages.map((page) => page.getStructTree()))
    const roles = trees.flatMap((tree) => rolesOf(tree))
    const pictures = trees.flatMap(picturesOf)
    const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
    return {
      text: (await textOfPdf(bytes)).join('\n'),
      headings: outlineOf((await file.getOutline()) ?? [], 1),
      tables: roles.filter((role) => role === 'Table').length,
      notes: roles.filter((role) => role === 'Note').length,
      links: sortedSet(annotations.flatMap(({ url }) => url ?? [])),
      pictures,
    }
  },
  html: async (bytes) => {
    const { text, elements, all } = inspectHtml(bytes)
    return {
      text,
      headings: elements.flatMap(({ name, text }) => {
        const level = /^h([1-6])$/.exec(name)?.[1]
        return level === undefined ? [] : [[Number(level), squeeze(text)] as const]
      }),
      tables: all('table').length,
      notes: all('.footnote').length,
      links: sortedSet(
        all('a').flatMap(({ attributes: { href = '#' } }) => (href.startsWith('#') ? [] : href)),
      ),
      pictures: all('img').flatMap(({ attributes: { alt = '' } }) => (alt === '' ? [] : alt)),
    }
  },
}

function descendants(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])]
}

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

function outlineOf(items: readonly OutlineNode[], level: number): Facts['headings'] {
  return items.flatMap((entry) => [
    [level, squeeze(entry.title)] as const,
    ...outlineOf(entry.items, level + 1),
  ])
}

/** The roles in a structure tree as pdfjs gives it: nodes with roles and children among content marks. */
function rolesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...role, ...children.flatMap((child) => rolesOf(child))]
}

/** The alternative texts of the figures in a structure tree. */
function picturesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const isFigure = 'role' in node && node.role === 'Figure'
  const own = isFigure && 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...own, ...children.flatMap((child) => picturesOf(child))]
}

function sortedSet(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
