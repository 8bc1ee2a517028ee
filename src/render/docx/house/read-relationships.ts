import type { OfficePackage } from '../../../model/office-package.ts'
import { packageText } from '../../../model/office-package.ts'
import { childElements, parseXml } from '../../../model/xml-tree.ts'
import { relationshipsOf } from '../package/parts.ts'
import type { HouseRelationship } from './house.ts'

/** What a story of a reference document may refer to. */
const KEPT_TYPES = ['image', 'header', 'footer', 'hyperlink', 'theme']

/** Relationships that say how the file was used, and that nobody misses; others that go are told. */
const UNTOLD_TYPES = [
  ...['styles', 'numbering', 'settings', 'webSettings', 'fontTable', 'footnotes', 'endnotes'],
  ...['customXml', 'glossaryDocument', 'stylesWithEffects', 'people', 'comments'],
  ...['commentsExtended', 'commentsIds', 'commentsExtensible', 'printerSettings'],
]

/** How what goes is told, by type. */
const NAMES: Readonly<Record<string, string>> = {
  oleObject: 'an embedded or linked object',
  package: 'an embedded document',
  control: 'a control (ActiveX)',
  vbaProject: 'macros and controls',
  attachedTemplate: 'the link to an attached template',
  keyMapCustomizations: 'keys and buttons (custom UI)',
  mailMergeSource: 'the link to a data source',
  mailMergeHeaderSource: 'the link to a data source',
  transform: 'the link to a file that changes it',
  aFChunk: 'an embedded document',
  subDocument: 'the link to another document',
  frame: 'the link to another document',
  image: 'the link to a picture outside the file',
  hyperlink: 'a link that a briefing must not have',
}

export interface KeptRelationships {
  readonly value: readonly HouseRelationship[]
  /** What was left out, in words. */
  readonly dropped: readonly string[]
}

/** The relationships of a part that stay, those of its settings told as well, and what went. */
export function readRelationships(parts: OfficePackage, name: string): KeptRelationships {
  const dropped: string[] = []
  const value = relationshipElements(parts, name).filter((relationship) => {
    const { type, target, isExternal } = relationship
    const isKept =
      KEPT_TYPES.includes(type) &&
      (isExternal
        ? type === 'hyperlink' && /^(?:https?:|mailto:)/i.test(target)
        : parts.has(target))
    if (!isKept && !UNTOLD_TYPES.includes(type)) dropped.push(NAMES[type] ?? `a part (${type})`)
    return isKept
  })
  const settings =
    name === 'word/document.xml' ? relationshipElements(parts, 'word/settings.xml') : []
  for (const { type, isExternal } of settings) {
    if (isExternal || type === 'attachedTemplate') dropped.push(NAMES[type] ?? `a link (${type})`)
  }
  return { value, dropped }
}

function relationshipElements(parts: OfficePackage, name: string): readonly HouseRelationship[] {
  const text = packageText(parts, relationshipsOf(name))
  if (text === undefined) return []
  return childElements(parseXml(text)).map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
    const isExternal = mode === 'External'
    return {
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : partName(target, name),
      isExternal,
    }
  })
}

/** The name of the part that a target means, seen from another part. */
function partName(target: string, from: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const steps = [...base, ...target.split('/')]
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
