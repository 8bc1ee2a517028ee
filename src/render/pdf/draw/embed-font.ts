import type { Face } from '../fonts.ts'
import type { TrueTypeSubsetter } from '../open-type/subset-true-type.ts'
import type { UsedCode } from './font-codes.ts'
import { codesOfPdfkit, createFontCodes } from './font-codes.ts'
import { formatNumber } from './number.ts'
import type { PageFont } from './page-font.ts'
import { createPageFont } from './page-font.ts'
import type { PdfObjects } from './pdf-objects.ts'
import { FinishedSyntax, textString } from './pdf-syntax.ts'
import { toUnicode } from './to-unicode.ts'

/** Makes a face a font of a document, the `count`th; only the glyphs that are shown go into the file. */
export function embedFont(face: Face, count: number, pdf: PdfObjects): PageFont {
  const { subset } = face
  const name = `F${count}`
  return subset === undefined
    ? embedByPdfkit(face, name, pdf)
    : embedTrueType(face, { subset, name, pdf })
}

interface TrueTypeOptions {
  readonly subset: TrueTypeSubsetter
  readonly name: string
  readonly pdf: PdfObjects
}

function embedTrueType(face: Face, { subset, name, pdf }: TrueTypeOptions): PageFont {
  const codes = createFontCodes()
  const reference = pdf.ref({})
  const finish = () => {
    const used = codes.used()
    const glyphs: (number | undefined)[] = []
    for (const { code, glyph } of used) glyphs[code] = glyph
    const program = pdf.ref({})
    program.end(subset(Array.from(glyphs)))
    const unicode = pdf.ref({})
    unicode.end(Buffer.from(toUnicode(used), 'latin1'))
    const fontName = `${tagOf(name)}+${face.postScript().name.replaceAll(' ', '_')}`
    reference.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: fontName,
      Encoding: 'Identity-H',
      DescendantFonts: [
        pdf.ref({
          Type: 'Font',
          Subtype: 'CIDFontType2',
          BaseFont: fontName,
          CIDSystemInfo: {
            Registry: textString('Adobe'),
            Ordering: textString('Identity'),
            Supplement: 0,
          },
          FontDescriptor: pdf.ref({
            Type: 'FontDescriptor',
            FontName: fontName,
            ...looksOf(face),
            FontFile2: program,
          }),
          W: new FinishedSyntax(widthsOf(used, face.unitsPerEm)),
          CIDToGIDMap: 'Identity',
        }),
      ],
      ToUnicode: unicode,
    }
  }
  return createPageFont(face, { name, reference, codes, finish })
}

/** Any other font: pdfkit and fontkit know more kinds. They make its objects when the document ends. */
function embedByPdfkit(face: Face, name: string, pdf: PdfObjects): PageFont {
  pdf.registerFont(face.name, face.font).font(face.name)
  const font = pdf._font
  return createPageFont(face, {
    name,
    reference: font.ref(),
    codes: codesOfPdfkit(font),
    finish: () => undefined,
  })
}

/** Six capitals that say: this is a part of a font (ISO 32000-1, 9.6.4); other letters for each font of a document. */
function tagOf(name: string): string {
  return Array.from(name.slice(1).padEnd(6, 'I'), (character) =>
    String.fromCharCode(character.charCodeAt(0) + 17),
  ).join('')
}

const looks = new WeakMap<Face['font'], Record<string, unknown>>()

/** What a font descriptor says of the whole font (ISO 32000-1, 9.8). */
function looksOf({ font, unitsPerEm, postScript }: Face): Record<string, unknown> {
  const known = looks.get(font)
  if (known !== undefined) return known
  const scale = 1000 / unitsPerEm
  const { bbox } = font
  const { isFixedPitch, italicAngle } = postScript()
  const familyClass = font['OS/2'].sFamilyClass >> 8
  const found = {
    Flags:
      (isFixedPitch ? 1 : 0) |
      (familyClass >= 1 && familyClass <= 7 ? 1 << 1 : 0) |
      (1 << 2) |
      (familyClass === 10 ? 1 << 3 : 0) |
      (font.head.macStyle.italic ? 1 << 6 : 0),
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((length) => length * scale),
    ItalicAngle: italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: (font.xHeight || 0) * scale,
    StemV: 0,
  }
  looks.set(font, found)
  return found
}

/** Widths in thousandths of the type size, by runs of codes (ISO 32000-1, 9.7.4.3). */
function widthsOf(used: readonly UsedCode[], unitsPerEm: number): string {
  let out = '['
  let expected = -1
  for (const { code, advance } of used) {
    const width = formatNumber((advance * 1000) / unitsPerEm)
    out += code === expected ? ` ${width}` : `${expected < 0 ? '' : ']'}${code}[${width}`
    expected = code + 1
  }
  return `${out}${expected < 0 ? '' : ']'}]`
}
