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
import { beginning, bodyPlace, goingOn } from './place-body.ts'
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

const SECTION = /<w:sectPr>.*?<\/w:sectPr>/gs

/** Our text on pages as the house's last ones are. */
function inPageOf(parts: Parts, { main }: House): Parts {
  const section = childElements(findElement(main, 'w:body'), 'w:sectPr').at(-1)
  const page = ['w:pgSz', 'w:pgMar'].flatMap((name) => {
    const found = findElement(section, name)
    return found === undefined ? [] : [[name, formatNode(found)] as const]
  })
  const text = partText(parts, MAIN_PART).replace(SECTION, (own) =>
    page.reduce((at, [name, xml]) => at.replace(new RegExp(`<${name} [^>]*/>`), xml), own),
  )
  return new Map(parts).set(MAIN_PART, text)
}

/** Our text where the house's `{{body}}` stood, in its section. */
function inTextOf(parts: Parts, house: House): Parts {
  const place = bodyPlace(house.main)
  const [head = '', rest = ''] = partText(parts, MAIN_PART).split('<w:body>')
  const ours = rest.slice(0, rest.lastIndexOf('</w:body>'))
  const sections = (ours.match(SECTION) ?? []).map(parseFragment)
  const references = hasFurniture(house)
    ? []
    : childElements(sections[0]).filter(({ name }) => name.endsWith('Reference'))
  const first = { ...place.section, children: [...references, ...place.section.children] }
  const sectionAt = (index: number) => {
    const columns = findElement(sections[index], 'w:cols')
    return index === 0 ? beginning(first, columns) : goingOn(place.section, columns)
  }
  let count = 0
  const body = ours.replace(SECTION, () => {
    count += 1
    // Our last section ends where the house's does.
    return count === sections.length ? '' : formatNode(sectionAt(count - 1))
  })
  const end = place.after(sectionAt(sections.length - 1))
  const text = `${withNamespaces(head, house.main)}<w:body>${place.before}${body}${end}</w:body></w:document>`
  const own = hasFurniture(house) ? withoutOurFurniture(parts) : parts
  return withHouseParts(new Map(own).set(MAIN_PART, text), house)
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
