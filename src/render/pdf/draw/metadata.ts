import type { DocumentProperties } from '../../../model/document.ts'
import type { ArchiveClaim } from './conformance.ts'
import { textString } from './pdf-syntax.ts'

const PRODUCER = 'Briefwright'

/** Entries of the Info dictionary. A date only where the briefing has one: never the clock. */
export function infoOf(properties: DocumentProperties): Record<string, unknown> {
  const { title, author, subject, keywords } = properties
  const date = dateOf(properties)
  return {
    Title: textString(cleanText(title)),
    ...(author !== '' && { Author: textString(cleanText(author)) }),
    ...(subject !== '' && { Subject: textString(cleanText(subject)) }),
    ...(keywords.length > 0 && { Keywords: textString(cleanText(keywords.join(', '))) }),
    Creator: textString(PRODUCER),
    Producer: textString(PRODUCER),
    ...(date && { CreationDate: date, ModDate: date }),
  }
}

interface XmpOptions {
  readonly language: string
  /** A claim to PDF/A besides that to PDF/UA-1. */
  readonly archive: ArchiveClaim | undefined
}

/**
 * The XMP packet: the same facts as the Info dictionary, the claim to PDF/UA-1 (ISO 14289-1, 5) and that to PDF/A
 * (ISO 19005-2, 6.6.4), which wants the name space of the former described (6.6.2.3).
 */
export function xmpOf(properties: DocumentProperties, { language, archive }: XmpOptions): string {
  const { title, author, subject, keywords, identifier } = properties
  const date = dateOf(properties)?.toISOString().replace('.000Z', 'Z')
  const words = keywords.map((word) => `<rdf:li>${escapeXml(word)}</rdf:li>`).join('')
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    ...(author === ''
      ? []
      : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === '' ? [] : [`<dc:description>${alternatives(subject)}</dc:description>`]),
    ...(words === '' ? [] : [`<dc:subject><rdf:Bag>${words}</rdf:Bag></dc:subject>`]),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:identifier>${escapeXml(identifier)}</dc:identifier>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    ...(date === undefined
      ? []
      : [
          `<xmp:CreateDate>${date}</xmp:CreateDate>`,
          `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
          `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
        ]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    ...(keywords.length === 0
      ? []
      : [`<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`]),
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description>',
    ...(archive === undefined ? [] : archiveDescriptions(archive)),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

function archiveDescriptions({ part, level }: ArchiveClaim): readonly string[] {
  return [
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    `<pdfaid:part>${part}</pdfaid:part>`,
    `<pdfaid:conformance>${level}</pdfaid:conformance>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
    '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
    '<pdfaProperty:name>part</pdfaProperty:name>',
    '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
    '<pdfaProperty:category>internal</pdfaProperty:category>',
    '<pdfaProperty:description>Part of ISO 14289 the file complies with</pdfaProperty:description>',
    '</rdf:li></rdf:Seq></pdfaSchema:property>',
    '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
    '</rdf:Description>',
  ]
}

/** Midnight UTC of the briefing's date; of `2026-03` and `2026` the first day. */
export function dateOf({ date }: DocumentProperties): Date | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date ?? '')
  if (match === null) return undefined
  const [, year, month = '01', day = '01'] = match
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(found.getTime()) ? undefined : found
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
}

function escapeXml(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Without what XML 1.0 cannot hold: control characters, lone surrogates, the two noncharacters. */
function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
