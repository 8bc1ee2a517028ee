import { SaxesParser } from 'saxes'
import { BriefingError } from '../../model/diagnostic.ts'

/** Word nests some thirty elements, a table in a table in a text box fifty. */
export const MAX_XML_DEPTH = 256

/** An attribute's value by its local name; undefined when it is not there. */
export type Attribute = (name: string) => string | undefined

/** What is told of a part, in its order. Names are local: `p` for `w:p`, whatever the prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attribute: Attribute) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Goes through a part of a Word file without making a tree of it. A document type, and with it every entity of its own,
 * is refused: Word writes none, and entities are how a small file becomes a large one.
 *
 * @throws BriefingError `ingest/broken`, `ingest/too-deep`
 */
export function walkXml(
  xml: string,
  { file, part }: { readonly file: string; readonly part: string },
  { open, close, text }: XmlVisitor,
): void {
  const broken = (found: string) =>
    new BriefingError(
      'ingest/broken',
      `Cannot read \`${file}\`: found ${found} in its part \`${part}\`, expected a sound Word document.`,
      { place: { file }, hint: 'Open it in a word processor and save it again.' },
    )
  let depth = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw broken(`broken XML (${error.message})`)
  })
  parser.on('doctype', () => {
    throw broken('a document type declaration')
  })
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1
    if (depth > MAX_XML_DEPTH) {
      throw new BriefingError(
        'ingest/too-deep',
        `Cannot read \`${file}\`: found elements nested more than ${MAX_XML_DEPTH} deep, expected a document.`,
        { place: { file }, hint: 'Save the text as plain text, Markdown or HTML.' },
      )
    }
    open?.(local, (name) => Object.values(attributes).find((each) => each.local === name)?.value)
  })
  parser.on('closetag', ({ local }) => {
    depth -= 1
    close?.(local)
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(xml).close()
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>` (ECMA-376 part 1, 17.17.4). */
export function isOn(attribute: Attribute): boolean {
  return !/^(?:0|false|off|none)$/i.test(attribute('val') ?? '')
}
