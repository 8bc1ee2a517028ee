import type { SaxesAttributeNS } from 'saxes'
import { SaxesParser } from 'saxes'

/** Deeper than any sound office document: Word nests some thirty elements, a table in a table in a text box fifty. */
export const MAX_TREE_DEPTH = 256

export type XmlNode = XmlElement | string

/** An element of an office document. Comments and processing instructions are not kept. */
export interface XmlElement {
  /** With the prefix everybody knows its namespace by, such as `w:p`, whatever prefix the file uses. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** Why a text is no tree: what was found in it. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault'
}

/**
 * The root of an XML text. A document type, and with it every entity of its own, is refused: office programs write none,
 * and entities are how a small file becomes a large one.
 *
 * @throws XmlFault
 */
export function parseXml(xml: string): XmlElement {
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = []
  let root: XmlElement | undefined
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', ({ message }) => {
    throw new XmlFault(`broken XML (${message})`)
  })
  parser.on('doctype', () => {
    throw new XmlFault('a document type declaration')
  })
  parser.on('opentag', ({ prefix, local, uri, attributes }) => {
    if (open.length >= MAX_TREE_DEPTH) {
      throw new XmlFault(`elements nested more than ${MAX_TREE_DEPTH} deep`)
    }
    const named = { name: nameOf(prefix, local, uri), attributes: attributesOf(attributes) }
    const element = { ...named, children: [] }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const add = (text: string) => {
    open.at(-1)?.children.push(text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
  if (root === undefined) throw new XmlFault('no element')
  return root
}

/** The XML text of a tree, with its declaration. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${formatNode(root)}`
}

/** The XML of a node alone. */
export function formatNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node)
  const { name, children } = node
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('')
  return children.length === 0
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${children.map(formatNode).join('')}</${name}>`
}

/** Text as it stands between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** An element made by hand. */
export function xmlElement(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The elements right below another, of one name where one is given. */
export function childElements(
  parent: XmlElement | undefined,
  name?: string,
): readonly XmlElement[] {
  const elements = parent?.children.filter(isElement) ?? []
  return name === undefined ? elements : elements.filter((child) => child.name === name)
}

/** The first element along a path of names below another. */
export function findElement(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.filter(isElement).find((child) => child.name === name),
    parent,
  )
}

/** Every element of a name below another, itself included, in document order. */
export function collectElements(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (element: XmlElement) => {
    if (element.name === name) found.push(element)
    for (const child of element.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return found
}

/** All text below an element. */
export function elementText({ children }: XmlElement): string {
  return children.map((child) => (isElement(child) ? elementText(child) : child)).join('')
}

/** The usual prefixes of the namespaces that office documents are made of (ECMA-376 part 1, annex A). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])

function nameOf(prefix: string, local: string, uri: string): string {
  const usual = PREFIXES.get(uri) ?? prefix
  return usual === '' ? local : `${usual}:${local}`
}

function attributesOf(
  attributes: Readonly<Record<string, SaxesAttributeNS>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.values(attributes).map(({ name, prefix, local, uri, value }) => {
      const declared = name === 'xmlns' || prefix === 'xmlns' ? PREFIXES.get(value) : undefined
      if (declared !== undefined) return [`xmlns:${declared}`, value]
      return [prefix === '' ? local : prefix === 'xmlns' ? name : nameOf(prefix, local, uri), value]
    }),
  )
}
