import { createHash } from 'node:crypto'
import type { EmbeddedFont, Outline, Reference } from 'pdfkit'
import PDFDocument from 'pdfkit'
import type { Picture } from '../../../model/picture.ts'
import type { Face } from '../fonts.ts'
import type { Box, FillBox, LinkBox, Owner, PictureBox, RuleBox, TextBox } from '../layout/page.ts'
import type { Drawing } from './drawing.ts'
import { glyphString } from './glyph-string.ts'
import { formatColour, formatNumber } from './number.ts'
import type { PagePictures } from './page-pictures.ts'
import { createPagePictures } from './page-pictures.ts'

/** Dashes of open slots, in points. */
const DASH = '[2.5 2] 0'

interface Link {
  readonly reference: Reference
  readonly page: Reference
}

interface CanvasOptions {
  readonly language: string
  readonly width: number
  readonly height: number
}

/**
 * The one door to pdfkit: pages of marked content, fonts, annotations, destinations, objects. Coordinates are those of
 * `Pages`: points from the top left corner.
 */
export class Canvas {
  readonly #pdf: PDFDocument
  readonly #options: CanvasOptions
  readonly #fonts = new Map<string, EmbeddedFont>()
  readonly #pictures: PagePictures
  readonly #digest = createHash('sha256')
  #content: string[] = []
  #colour = ''
  #font = ''
  #files = 0

  constructor(options: CanvasOptions) {
    this.#options = options
    this.#pdf = new PDFDocument({
      pdfVersion: '1.7',
      tagged: true,
      lang: options.language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      margin: 0,
    })
    this.#pictures = createPagePictures(this.#pdf)
  }

  /** Of a page, in points. */
  get height(): number {
    return this.#options.height
  }

  startPage(): Reference {
    const { width, height } = this.#options
    this.#pdf.addPage({ size: [width, height], margin: 0 })
    this.#content = []
    this.#colour = ''
    this.#font = ''
    return this.#pdf.page.dictionary
  }

  endPage(): void {
    const content = this.#content.join('\n')
    this.#digest.update(content)
    this.#pdf.page.write(Buffer.from(`${content}\n`, 'latin1'))
  }

  /** Opens marked content: `mcid` for content of a structure node of that role, else decoration. */
  startContent(owner: Owner, role: string, mcid: number): void {
    this.#content.push(
      owner === 'artifact'
        ? '/Artifact BMC'
        : owner === 'header'
          ? '/Artifact <</Type /Pagination /Subtype /Header>> BDC'
          : owner === 'footer'
            ? '/Artifact <</Type /Pagination /Subtype /Footer>> BDC'
            : `/${role} <</MCID ${mcid}>> BDC`,
    )
  }

  endContent(): void {
    this.#content.push('EMC')
  }

  drawText(box: TextBox, face: Face): void {
    const font = this.#embed(face)
    const { x, y, size, tracking } = box
    this.#setColour(box.colour)
    const key = `/${font.id} ${formatNumber(size)} Tf ${formatNumber(tracking)} Tc`
    const select = key === this.#font ? '' : ` ${key}`
    this.#font = key
    const place = `1 0 0 -1 ${formatNumber(x)} ${formatNumber(y)} Tm`
    this.#content.push(`BT${select} ${place} ${glyphString(box, face, font)} ET`)
  }

  drawFill(box: FillBox): void {
    this.#setColour(box.colour)
    this.#content.push(`${rectangle(box)} re f`)
  }

  drawRule(box: RuleBox): void {
    const { x, y, width, height } = box
    const path =
      width > 0 && height > 0
        ? `${rectangle(box)} re`
        : `${formatNumber(x)} ${formatNumber(y)} m ${formatNumber(x + width)} ${formatNumber(y + height)} l`
    const dash = box.isDashed ? `${DASH} d ` : ''
    const stroke = `${formatColour(box.colour)} RG ${formatNumber(box.thickness)} w`
    this.#content.push(`q ${dash}${stroke} ${path} S Q`)
  }

  /** An image; `embed` makes its object when the document has it for the first time. */
  drawImage(box: PictureBox, picture: Picture, embed: () => Reference): void {
    this.#content.push(...this.#pictures.image(box, picture, embed))
  }

  /** A drawing in the middle of a box, as large as fits. */
  drawPaths(box: PictureBox, drawing: Drawing): void {
    this.#content.push(...this.#pictures.paths(box, drawing))
  }

  /** A link annotation; `destination` names a place in the document. */
  addLink({ target, description, ...box }: LinkBox, destination: string, owner: Reference): Link {
    const { height } = this.#options
    const action =
      target.type === 'url'
        ? { S: 'URI', URI: textString(asciiUrl(target.url)) }
        : { S: 'GoTo', D: textString(destination) }
    const key = this.#pdf.createStructParentTreeNextKey()
    this.#pdf.getStructParentTree().add(key, owner)
    const reference = this.#pdf.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [box.x, height - box.y - box.height, box.x + box.width, height - box.y],
      Border: [0, 0, 0],
      F: 4,
      A: action,
      Contents: textString(description),
      StructParent: key,
    })
    reference.end()
    this.#pdf.page.annotations.push(reference)
    return { reference, page: this.#pdf.page.dictionary }
  }

  addDestination(name: string, y: number): void {
    this.#pdf.addNamedDestination(name, 'XYZ', null, this.#options.height - y, null)
  }

  /** The list of the current page's structure nodes by MCID, to be filled. */
  pageParents(): Reference[] {
    const parents: Reference[] = []
    this.#pdf.getStructParentTree().add(this.#pdf.page.structParentTreeKey, parents)
    return parents
  }

  get outline(): Outline {
    return this.#pdf.outline
  }

  get structureRoot(): Reference {
    return this.#pdf.getStructTreeRoot()
  }

  makeObject(data: Record<string, unknown>): Reference {
    return this.#pdf.ref(data)
  }

  /** A finished stream, compressed; it counts for the identifier of the file. */
  makeStream(data: Record<string, unknown>, bytes: Uint8Array): Reference {
    this.#digest.update(bytes)
    const stream = this.#pdf.ref(data)
    stream.end(bytes)
    return stream
  }

  addToCatalog(key: string, value: unknown): void {
    this.#pdf._root.data[key] = value
  }

  /** Lists a file specification among the attachments. Names are in byte order, as readers expect. */
  addFile(file: Reference): void {
    this.#files += 1
    this.#pdf.addNamedEmbeddedFile(`f${String(this.#files).padStart(4, '0')}`, file)
  }

  /** The finished file. Its identifier is a digest of all pages, attachments and `metadata`, so equal files have equal names. */
  async finish(info: Record<string, unknown>, metadata: string): Promise<Uint8Array> {
    const pdf = this.#pdf
    pdf.info = info
    pdf._id = new Uint8Array(this.#digest.update(metadata).digest().subarray(0, 16))
    pdf.endMetadata = () => {
      const stream = pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
      stream.compress = false
      stream.end(new TextEncoder().encode(metadata))
      pdf._root.data['Metadata'] = stream
    }
    pdf.end()
    const chunks: Uint8Array[] = []
    for await (const chunk of pdf) chunks.push(chunk)
    return new Uint8Array(Buffer.concat(chunks))
  }

  #embed(face: Face): EmbeddedFont {
    let font = this.#fonts.get(face.name)
    if (font === undefined) {
      this.#pdf.registerFont(face.name, face.font).font(face.name)
      font = this.#pdf._font
      this.#fonts.set(face.name, font)
    }
    this.#pdf.page.fonts[font.id] ??= font.ref()
    return font
  }

  #setColour(colour: string): void {
    if (colour === this.#colour) return
    this.#colour = colour
    this.#content.push(`${formatColour(colour)} rg`)
  }
}

/** Text for pdfkit, to which a plain string is a name. */
export function textString(text: string): object {
  return new String(text)
}

function rectangle(box: Extract<Box, { readonly height: number }>): string {
  const { x, y, width, height } = box
  return [x, y, width, height].map(formatNumber).join(' ')
}

/** A URI holds ASCII only (ISO 32000-1, 12.6.4.7). */
function asciiUrl(url: string): string {
  return url.replace(/[^\u0021-\u007E]+/gu, encodeURIComponent)
}
