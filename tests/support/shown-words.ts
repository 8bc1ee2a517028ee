import { unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Format } from '../../src/model/document.ts'
import { isElement, parseXml, type XmlElement } from '../../src/model/xml-tree.ts'
import { openPdf } from '../render/pdf/support.ts'
import { inspectHtml } from './html-inspect.ts'
import type { StructureElement } from './structure-tree.ts'
import { structureOf } from './structure-tree.ts'

/** A file as what reads it sees it. */
export interface Shown {
  /** Everything it says, names and attributes of elements left out. */
  readonly text: string
  /** What it is made of, in order. */
  readonly structure: readonly string[]
  /** Where its links lead. */
  readonly links: readonly string[]
}

/** Reads a file with a parser that is not the one that wrote it. */
export const shownBy: Readonly<Record<Format, (bytes: Uint8Array) => Promise<Shown> | Shown>> = {
  markdown: (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: withoutTransforms })
    const nodes = descendants(root)
    return {
      text: nodes.map(markdownText).join(''),
      structure: nodes.map(({ type }) => type).filter((type) => type !== 'text'),
      links: nodes.flatMap((node) => ('url' in node ? [node.url] : [])),
    }
  },
  html: (bytes) => {
    const { text, elements, all } = inspectHtml(bytes)
    const others = elements.flatMap(({ name, attributes, text: own }) => [
      ...(name === 'title' ? [own] : []),
      ...TEXT_ATTRIBUTES.map((key) => attributes[key] ?? ''),
    ])
    return {
      text: [text, ...others].join('\n'),
      structure: elements
        .filter(({ name }) => !['bdi', 'span', 'wbr', 'br'].includes(name))
        .map(({ name, attributes }) => [name, ...Object.keys(attributes).sort()].join(' ')),
      links: all('a').flatMap(({ attributes }) => attributes['href'] ?? []),
    }
  },
  docx: (bytes) => {
    const parts = Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name) && !name.startsWith('customXml/'))
      .map(([name, data]) => ({ name, root: parseXml(new TextDecoder().decode(data)) }))
    return {
      text: parts.map(({ root }) => textOf(root)).join('\n'),
      // Addresses that are the same, but for where in the page they lead, are listed once.
      structure: parts.flatMap(({ name, root }) => [
        name,
        ...(name.endsWith('.rels') ? [] : namesIn(root)),
      ]),
      links: parts.flatMap(({ root }) => addressesIn(root)),
    }
  },
  pdf: async (bytes) => {
    const root = await structureOf(bytes)
    const { file, pages } = await openPdf(bytes)
    const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
    const { info, metadata } = await file.getMetadata()
    return {
      text: [wordsOf(root), ...Object.values(info), ...metadataOf(metadata?.getRaw())].join('\n'),
      structure: rolesOf(root),
      links: annotations.flatMap(({ url }) => url ?? []),
    }
  },
}

/** Its search for addresses in what it has read does not see that they are escaped. */
const withoutTransforms = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

const TEXT_ATTRIBUTES = ['alt', 'title', 'content', 'aria-label']

function descendants(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])]
}

function markdownText(node: Nodes): string {
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  const isBlock = 'children' in node && !INLINE.has(node.type)
  return isBlock ? '\n' : ''
}

const INLINE = new Set(['strong', 'emphasis', 'link', 'delete', 'text'])

/** What of a Word file follows its words: runs part where letters change their script or direction. */
const RUN = /^(?:w:(?:r|t|rPr|rFonts|rtl|lang|br|tab|noProof|cs)|w:sz|w:szCs|w:bCs|w:iCs)$/

function namesIn(element: XmlElement): readonly string[] {
  const inner = element.children.filter(isElement).flatMap(namesIn)
  return RUN.test(element.name) ? inner : [element.name, ...inner]
}

function textOf(element: XmlElement): string {
  const inner = element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('')
  const { 'w:val': value = '', descr = '', title = '' } = element.attributes
  const said = ['w:alias', 'w:comment'].includes(element.name) ? value : ''
  return element.name === 'w:p' || said + descr + title !== ''
    ? `${inner}\n${said}\n${descr}\n${title}\n`
    : inner
}

/** The texts of XMP. */
function metadataOf(xml: unknown): readonly string[] {
  return typeof xml === 'string' ? [textOf(parseXml(xml.replace(/<\?xpacket[^>]*\?>/gu, '')))] : []
}

function addressesIn(element: XmlElement): readonly string[] {
  const { Target, TargetMode } = element.attributes
  const own = TargetMode === 'External' && Target !== undefined ? [Target] : []
  return [...own, ...element.children.filter(isElement).flatMap(addressesIn)]
}

function wordsOf({ kids, actualText }: StructureElement): string {
  const inner = kids.map((kid) => ('words' in kid ? kid.words : 'role' in kid ? wordsOf(kid) : ''))
  return actualText === '' ? inner.join('') : actualText
}

function rolesOf({ role, kids }: StructureElement): readonly string[] {
  const inner = kids.flatMap((kid) => ('role' in kid ? rolesOf(kid) : []))
  return role === 'Span' ? inner : [role, ...inner]
}
