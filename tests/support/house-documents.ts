import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { withPart } from './word-document.ts'

/** A house template of styles, as `docx` writes one: a name for everything, its own page and list. */
export async function stylesHouse(): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 23 }, paragraph: { spacing: { after: 140 } } },
        title: { run: { font: 'Verdana', size: 44, color: '7A1F3D' } },
        heading1: { run: { font: 'Verdana', size: 30, color: '7A1F3D' } },
        heading2: { run: { font: 'Verdana', size: 25 } },
        heading3: { run: { font: 'Verdana', size: 22 } },
      },
      paragraphStyles: [
        { id: 'HouseQuote', name: 'Quote', basedOn: 'Normal', run: { italics: true } },
        {
          id: 'Bullets',
          name: 'List Bullet',
          basedOn: 'Normal',
          paragraph: { numbering: { reference: 'dash', level: 0 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'dash',
          levels: [0, 1, 2].map((level) => ({
            level,
            format: 'bullet',
            text: '»',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 300 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12240, height: 15840 },
            margin: { left: 1800, right: 1800, top: 1500, bottom: 1500 },
          },
        },
        children: [new Paragraph({ style: 'Bullets', text: 'An entry' })],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A whole house template: a cover with a logo, marks in headers and split over runs, a back page. */
export async function wholeHouse(): Promise<Uint8Array> {
  const words = (text: string, properties = {}) => new TextRun({ text, ...properties })
  const document = new Document({
    evenAndOddHeaderAndFooters: false,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22 } },
        title: { run: { size: 56, bold: true, color: '00594C' } },
        heading1: { run: { size: 28, bold: true, color: '00594C' } },
        heading2: { run: { size: 24, bold: true } },
      },
    },
    sections: [
      {
        properties: { titlePage: true },
        children: [
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: LOGO,
                transformation: { width: 96, height: 48 },
                altText: { name: 'Logo', title: 'Logo', description: 'Logo of the house' },
              }),
            ],
          }),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [words('{{ti'), words('tle', { bold: true }), words('}}')],
          }),
          new Paragraph({
            children: [words('Ref. {{reference}} of {{'), words('date}}, for {{addressee}}')],
          }),
        ],
      },
      {
        properties: { type: SectionType.NEXT_PAGE },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [words('{{mark'), words('ing}} {{tlp}}')],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  words('House of Letters, page '),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: '{{body}}' }),
          new Paragraph({ text: 'Printed by the house.' }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A house as a German Word or another program writes it: ids of its language, names in English or not. */
export async function localHouse(names: 'english' | 'german'): Promise<Uint8Array> {
  const local: Readonly<Record<string, readonly [id: string, german: string]>> = {
    Title: ['Titel', 'Titel'],
    'Heading 1': ['berschrift1', 'Überschrift 1'],
    'Heading 2': ['berschrift2', 'Überschrift 2'],
    'Heading 3': ['berschrift3', 'Überschrift 3'],
    'List Paragraph': ['Listenabsatz', 'Listenabsatz'],
    'footnote text': ['Funotentext', 'Fußnotentext'],
  }
  const isLevel = (name: string) => /Heading (\d)/.exec(name)?.[1]
  const house = await new Document({
    styles: {
      importedStyles: [],
      paragraphStyles: [
        { id: 'Standard', name: names === 'english' ? 'Normal' : 'Standard' },
        ...Object.entries(local).map(([name, [id, german]]) => ({
          id,
          name: names === 'english' ? name.toLowerCase().replace('title', 'Title') : german,
          basedOn: 'Standard',
          quickFormat: true,
          paragraph: {
            ...(isLevel(name) !== undefined && { outlineLevel: Number(isLevel(name)) - 1 }),
          },
          run: { color: '204080', size: name === 'Title' ? 40 : 26 },
        })),
      ],
    },
    sections: [{ children: [] }],
  })
  const bytes = new Uint8Array(await Packer.toBuffer(house))
  return withPart(bytes, 'word/styles.xml', (xml) =>
    xml.replace(
      'w:type="paragraph" w:styleId="Standard"',
      'w:type="paragraph" w:default="1" w:styleId="Standard"',
    ),
  )
}

/** A house whose fonts and colours are those of its theme. */
export async function themedHouse(): Promise<Uint8Array> {
  const bytes = await stylesHouse()
  const styled = withPart(bytes, 'word/styles.xml', (xml) =>
    xml
      .replace(
        /<w:rFonts [^>]*w:ascii="Georgia"[^>]*\/>/,
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>',
      )
      .replaceAll(
        /<w:rFonts [^>]*w:ascii="Verdana"[^>]*\/>/g,
        '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>',
      )
      .replaceAll('<w:color w:val="7A1F3D"/>', '<w:color w:val="7A1F3D" w:themeColor="accent1"/>'),
  )
  return withPart(styled, 'word/theme/theme1.xml', (xml) =>
    xml.replace(/(<a:accent1>).*?(<\/a:accent1>)/s, '$1<a:srgbClr val="7A1F3D"/>$2'),
  )
}

/** Two pixels: what a logo needs to be. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGNgiPQBIgAD8gFLxVtsoAAAAABJRU5ErkJggg==',
  'base64',
)
