import type { XmlElement } from '../../../model/xml-tree.ts'
import {
  childElements,
  findElement,
  formatNode,
  formatXml,
  parseXml,
} from '../../../model/xml-tree.ts'
import type { Parts } from '../package/parts.ts'
import { MAIN_PART, partText } from '../package/parts.ts'
import type { ChosenHouse } from './choose-house.ts'
import { extraStyles } from './extra-styles.ts'
import type { House } from './house.ts'
import { hasFurniture, withHouseParts, withNamespaces, withoutOurFurniture } from './house-parts.ts'
import { joinNumbering, withHouseNumbers, withHouseStyles } from './join-numbering.ts'
import { joinStyles, withoutEmbedded } from './join-styles.ts'
import { bodyPlace, inOneColumn } from './place-body.ts'
import { repairStyles } from './repair-styles.ts'
import { sound } from './sound.ts'

/**
 * Our parts in a house: its styles, theme, fonts, lists and page; and where all of it is used its text, headers, footers
 * and pictures as well, with ours where `{{body}}` stood.
 */
export function joinHouse(
  parts: Parts,
  { house, mapped, isWhole, theme, document }: ChosenHouse,
): Parts {
  const ours = (name: string) => parseXml(partText(parts, name))
  const repaired = repairStyles(house.styles, mapped)
  const extra = extraStyles(ours('word/styles.xml'), repaired, {
    mapped,
    theme,
    hasTheme: house.theme !== undefined,
  })
  const styles = sound(joinStyles(repaired, extra.styles, document))
  const numbering = joinNumbering(ours('word/numbering.xml'), house.numbering, {
    house: repaired,
    extra: extra.styles,
  })
  const joined = new Map(parts)
  for (const name of STORIES.filter((story) => parts.has(story))) {
    joined.set(name, withHouseStyles(partText(parts, name), extra.ids, numbering))
  }
  joined.set('word/styles.xml', withHouseNumbers(formatXml(styles), numbering, repaired))
  joined.set('word/numbering.xml', formatXml(sound(numbering.root)))
  if (house.theme !== undefined) joined.set('word/theme/theme1.xml', house.theme)
  if (house.fontTable !== undefined) {
    joined.set('word/fontTable.xml', formatXml(withoutEmbedded(house.fontTable)))
  }
  return isWhole ? inTextOf(joined, house) : inPageOf(joined, house)
}

const STORIES = [
  MAIN_PART,
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
  'word/header1.xml',
  'word/footer1.xml',
]

/** The one we have in a house, where nothing is in columns. */
const SECTION = /<w:sectPr>.*?<\/w:sectPr>/s

/** Our text on pages as the house's last ones are, with room for our header and footer. */
function inPageOf(parts: Parts, { main }: House): Parts {
  const section = childElements(findElement(main, 'w:body'), 'w:sectPr').at(-1)
  const text = partText(parts, MAIN_PART).replace(SECTION, (own) => {
    const ours = parseFragment(own)
    const page = ['w:pgSz', 'w:pgMar'].flatMap((name) => {
      const found = findElement(section, name)
      const roomy = found && name === 'w:pgMar' ? withRoom(found, findElement(ours, name)) : found
      return roomy === undefined ? [] : [[name, formatNode(roomy)] as const]
    })
    return page.reduce((at, [name, xml]) => at.replace(new RegExp(`<${name} [^>]*/>`), xml), own)
  })
  return new Map(parts).set(MAIN_PART, text)
}

/** The margins of a house, at the top and the bottom no less than ours. */
function withRoom(house: XmlElement, ours: XmlElement | undefined): XmlElement {
  const larger = ['w:top', 'w:bottom', 'w:header', 'w:footer'].map((side) => {
    const sizes = [house, ours].map((margins) => Number(margins?.attributes[side] ?? 0))
    return [side, String(Math.max(...sizes))] as const
  })
  return { ...house, attributes: { ...house.attributes, ...Object.fromEntries(larger) } }
}

/** Our text where the house's `{{body}}` stood, in its section; with our header and footer where it has none. */
function inTextOf(parts: Parts, house: House): Parts {
  const place = bodyPlace(house.main)
  const [head = '', rest = ''] = partText(parts, MAIN_PART).split('<w:body>')
  const ours = rest.slice(0, rest.lastIndexOf('</w:body>'))
  const [own = ''] = SECTION.exec(ours) ?? []
  const isFurnished = hasFurniture(house)
  const section = isFurnished ? place.section : withOurFurniture(place.section, parseFragment(own))
  // Our section ends where the house's does.
  const text = `${withNamespaces(head, house.main)}<w:body>${place.before}${ours.replace(SECTION, '')}${place.after(inOneColumn(section))}</w:body></w:document>`
  const kept = isFurnished ? withoutOurFurniture(parts) : parts
  return withHouseParts(new Map(kept).set(MAIN_PART, text), house)
}

function withOurFurniture(section: XmlElement, ours: XmlElement): XmlElement {
  const references = childElements(ours).filter(({ name }) => name.endsWith('Reference'))
  const children = childElements(section).map((child) =>
    child.name === 'w:pgMar' ? withRoom(child, findElement(ours, 'w:pgMar')) : child,
  )
  return { ...section, children: [...references, ...children] }
}

/** A piece of our main part, whose namespaces stand at its root. */
function parseFragment(xml: string): XmlElement {
  const root = parseXml(
    `<x xmlns:w="${MAIN_NAMESPACE}" xmlns:r="${RELATIONS_NAMESPACE}">${xml}</x>`,
  )
  const [element] = childElements(root)
  if (element === undefined) throw new Error('Bug: a section is no element')
  return element
}

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
