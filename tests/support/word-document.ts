import type { IPropertiesOptions, ISectionOptions } from 'docx'
import { Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file with the given content in one section. */
export async function wordDocument(
  children: ISectionOptions['children'],
  options: Partial<IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const document = new Document({ ...options, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A Word file made of the XML of its body, with further parts and replaced ones, for what `docx` cannot write. */
export function wordPackage(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const all: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A Word file with the text of one of its parts changed. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes)
  const part = parts[name]
  if (part === undefined) throw new Error(`Bug: the document has no part ${name}`)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) })
}

/** A paragraph of one run. `properties` go into `w:pPr`, `run` into `w:rPr`. */
export function wordParagraph(
  text: string,
  { properties = '', run = '' }: { readonly properties?: string; readonly run?: string } = {},
): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
