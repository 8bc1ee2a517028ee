import { escapeXml } from '../../../model/xml-tree.ts'
import type { ResolvedDocument } from '../../resolve.ts'

/** Stands in for the date of a briefing that has none. Word shows no earlier one. */
const NO_DATE = '1980-01-01'

/** Stands in for the author of a briefing that has none. */
const NO_AUTHOR = 'Briefwright'

/** `docProps/core.xml` from the document alone: no clock, no account name. */
export function coreProperties({ language, properties }: ResolvedDocument): string {
  const { title, subject, keywords, date, identifier } = properties
  const author = properties.author === '' ? NO_AUTHOR : properties.author
  const day = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : NO_DATE
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  const fields = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', author],
    ['cp:keywords', keywords.join('; ')],
    ['cp:lastModifiedBy', author],
    ['dc:identifier', identifier],
    ['dc:language', language],
  ] as const
  const elements = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${NAMESPACES}>${elements.join('')}<cp:revision>1</cp:revision>${time('created')}${time('modified')}</cp:coreProperties>`
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')
