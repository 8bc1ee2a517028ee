import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, escapeXml, findElement, formatXml } from '../../../model/xml-tree.ts'
import type { Parts } from '../package/parts.ts'
import {
  addPart,
  addRelationship,
  CONTENT_TYPES,
  changePart,
  MAIN_PART,
  relationshipsOf,
} from '../package/parts.ts'
import type { House } from './house.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Types of pictures that `docx` does not declare by itself, by ending. */
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
}

/** Our parts without our headers and footers, where the house has its own. */
export function withoutOurFurniture(parts: Parts): Parts {
  const left = new Map(parts)
  for (const name of ['word/header1.xml', 'word/footer1.xml']) {
    left.delete(name)
    left.delete(relationshipsOf(name))
  }
  const pattern = /<(?:Override|Relationship)\b[^>]*"\/?(?:word\/)?(?:header|footer)1\.xml"[^>]*>/g
  const without = (text: string) => text.replace(pattern, '')
  return changePart(changePart(left, CONTENT_TYPES, without), relationshipsOf(MAIN_PART), without)
}

/** Our parts and, beside them, the headers, footers and pictures of a house, with all that its text refers to. */
export function withHouseParts(parts: Parts, house: House): Parts {
  let joined = withLinks(parts, house, MAIN_PART)
  for (const { id, type, target } of house.relationships.get(MAIN_PART) ?? []) {
    const root = house.furniture.get(target)
    if (root === undefined) continue
    const name = ownName(target)
    const reference = { id, type: `${OFFICE}/${type}`, target: name.replace('word/', '') }
    if (joined.has(name)) {
      joined = addRelationship(joined, MAIN_PART, reference)
      continue
    }
    joined = addPart(joined, {
      name,
      text: formatXml(root),
      contentType: `${WORD_TYPE}.${type}+xml`,
      from: MAIN_PART,
      relationship: reference.type,
      target: reference.target,
      id,
    })
    joined = withLinks(joined, house, target, name)
  }
  const pictures = [...house.media].map(([name, bytes]) => [ownName(name), bytes] as const)
  return withSettings(withPictureTypes(new Map([...joined, ...pictures]), house), house)
}

/** A name that none of ours has. */
function ownName(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `word/${/^word\/media\//.test(name) ? 'media/' : ''}house-${name.slice(slash)}`
}

/** The pictures and links that a story of the house refers to, as relationships of ours. */
function withLinks(parts: Parts, house: House, story: string, name = story): Parts {
  return (house.relationships.get(story) ?? []).reduce((at, { id, type, target, isExternal }) => {
    if (type !== 'image' && type !== 'hyperlink') return at
    return addRelationship(at, name, {
      id,
      type: `${OFFICE}/${type}`,
      target: isExternal
        ? escapeXml(target).replaceAll('"', '&quot;')
        : ownName(target).replace('word/', ''),
      isExternal,
    })
  }, parts)
}

function withPictureTypes(parts: Parts, { media }: House): Parts {
  const endings = [...media.keys()].map((name) =>
    name.slice(name.lastIndexOf('.') + 1).toLowerCase(),
  )
  const types = [...new Set(endings)].sort().flatMap((ending) => {
    const type = PICTURE_TYPES[ending]
    return type === undefined ? [] : [`<Default Extension="${ending}" ContentType="${type}"/>`]
  })
  return changePart(parts, CONTENT_TYPES, (text) =>
    text.replace(/(<Types\b[^>]*>)/, `$1${types.join('')}`),
  )
}

/** What a house's headers and margins need of the settings. */
function withSettings(parts: Parts, { settings }: House): Parts {
  const isOn = (name: string) => {
    const element = findElement(settings, name)
    return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '')
  }
  return changePart(parts, 'word/settings.xml', (text) => {
    const even = isOn('w:evenAndOddHeaders')
      ? text.replace(/<w:evenAndOddHeaders[^>]*>/, '<w:evenAndOddHeaders/>')
      : text
    return isOn('w:mirrorMargins')
      ? even.replace(/<w:displayBackgroundShape[^>]*>/, '$&<w:mirrorMargins/>')
      : even
  })
}

/** The start of our main part with the namespaces that a house's text needs. */
export function withNamespaces(head: string, main: XmlElement): string {
  const added = Object.entries(main.attributes).filter(
    ([name]) => name.startsWith('xmlns:') && !head.includes(`${name}=`),
  )
  const ignorable = (main.attributes['mc:Ignorable'] ?? '').split(' ')
  const declared = (prefix: string) =>
    prefix !== '' &&
    (head.includes(`xmlns:${prefix}=`) || added.some(([name]) => name === `xmlns:${prefix}`))
  const attributes = added.map(([name, uri]) => ` ${name}="${escapeXml(uri)}"`).join('')
  return head
    .replace(/mc:Ignorable="([^"]*)"/, (_, own: string) => {
      const all = new Set([...own.split(' '), ...ignorable.filter(declared)])
      return `mc:Ignorable="${[...all].join(' ')}"`
    })
    .replace(/>$/, `${attributes}>`)
}

/** Whether a house's text has headers or footers. */
export function hasFurniture({ main, furniture }: House): boolean {
  return furniture.size > 0 && childElements(main).length > 0
}
