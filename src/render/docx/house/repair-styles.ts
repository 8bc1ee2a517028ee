import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, findElement, parseXml, xmlElement } from '../../../model/xml-tree.ts'
import { NORMAL_TABLE_STYLE } from '../styles/table-style.ts'
import type { StyleMap } from './map-styles.ts'

/**
 * The styles of a house with what readers miss in files of some programs: the styles that stand for no style at all are
 * there, none is based on one that is not, and headings have their level and the name by which they are known.
 */
export function repairStyles(styles: XmlElement, mapped: StyleMap): XmlElement {
  const complete = withDefaults(styles)
  const known = new Set(
    childElements(complete, 'w:style').map(({ attributes }) => attributes['w:styleId']),
  )
  const levels = headingLevels(complete, mapped)
  const children = childElements(complete).map((child) => {
    if (child.name !== 'w:style') return child
    const level = levels.get(child.attributes['w:styleId'] ?? '')
    const linked = {
      ...child,
      children: childElements(child).filter((one) => !isDangling(one, known)),
    }
    return level === undefined ? linked : asHeading(linked, level)
  })
  return { ...complete, children }
}

const LINKS: readonly string[] = ['w:basedOn', 'w:next', 'w:link']

function isDangling(
  { name, attributes }: XmlElement,
  known: ReadonlySet<string | undefined>,
): boolean {
  return LINKS.includes(name) && !known.has(attributes['w:val'])
}

/** Word's own, where a house has none of the kind. */
const DEFAULTS: readonly (readonly [type: string, id: string, xml: string])[] = [
  ['paragraph', 'Normal', styleXml('paragraph', 'Normal', 'Normal')],
  [
    'character',
    'DefaultParagraphFont',
    styleXml('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
  ],
  ['table', 'TableNormal', NORMAL_TABLE_STYLE],
]

function styleXml(type: string, id: string, name: string): string {
  return `<w:style w:type="${type}" w:default="1" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
}

function withDefaults(styles: XmlElement): XmlElement {
  let children = childElements(styles)
  for (const [type, id, xml] of DEFAULTS) {
    const isPreset = ({ name, attributes }: XmlElement) =>
      name === 'w:style' &&
      attributes['w:type'] === type &&
      /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')
    if (children.some(isPreset)) continue
    const isNamesake = ({ attributes }: XmlElement) => attributes['w:styleId'] === id
    children = children.some(isNamesake)
      ? children.map((child) =>
          isNamesake(child)
            ? { ...child, attributes: { ...child.attributes, 'w:default': '1' } }
            : child,
        )
      : [...children, parseStyle(xml)]
  }
  return { ...styles, children }
}

function parseStyle(xml: string): XmlElement {
  const root = parseXml(
    `<x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</x>`,
  )
  return findElement(root, 'w:style') ?? root
}

/** The outline level of each house style that stands for a heading, 0 for the highest; a title has none. */
function headingLevels(styles: XmlElement, mapped: StyleMap): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const top = childElements(styles, 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === mapped.get('Heading1'),
  )
  const isTitle = nameOf(top) === 'title' || nameOf(top) === 'titel' || !isHeading(top)
  for (let depth = isTitle ? 2 : 1; depth <= 6; depth += 1) {
    const id = mapped.get(`Heading${depth}`)
    if (id !== undefined && !levels.has(id)) levels.set(id, depth - (isTitle ? 2 : 1))
  }
  return levels
}

function isHeading(style: XmlElement | undefined): boolean {
  return /1$/.test(nameOf(style)) || findElement(style, 'w:pPr', 'w:outlineLvl') !== undefined
}

function nameOf(style: XmlElement | undefined): string {
  return (findElement(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()
}

/** The style with its level, and `heading 1` for a name, which every program knows; its own name stays beside it. */
function asHeading(style: XmlElement, level: number): XmlElement {
  const known = `heading ${level + 1}`
  const own = findElement(style, 'w:name')?.attributes['w:val'] ?? ''
  const isKnown = own.toLowerCase() === known
  const paragraph = findElement(style, 'w:pPr') ?? xmlElement('w:pPr')
  const properties = childElements(paragraph).filter(({ name }) => name !== 'w:outlineLvl')
  // A heading that does not say otherwise stays with what it heads.
  const isSilent = !properties.some(({ name }) => name === 'w:keepNext')
  const kept = childElements(style).filter(
    ({ name }) => name !== 'w:name' && name !== 'w:pPr' && (isKnown || name !== 'w:aliases'),
  )
  return {
    ...style,
    children: [
      xmlElement('w:name', { 'w:val': isKnown ? own : known }),
      ...(isKnown || own === '' ? [] : [xmlElement('w:aliases', { 'w:val': own })]),
      ...kept,
      {
        ...paragraph,
        children: [
          ...(isSilent ? [xmlElement('w:keepNext')] : []),
          ...properties,
          xmlElement('w:outlineLvl', { 'w:val': String(level) }),
        ],
      },
    ],
  }
}
