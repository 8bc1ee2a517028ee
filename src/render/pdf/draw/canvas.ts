import { createHash } from 'node:crypto'
import type { Outline, Reference } from 'pdfkit'
import type { Picture } from '../../../model/picture.ts'
import type { Face } from '../fonts.ts'
import type { FillBox, LinkBox, Owner, PictureBox, RuleBox, TextBox } from '../layout/page.ts'
import type { Drawing } from './drawing.ts'
import { embedFont } from './embed-font.ts'
import type { PageContent } from './page-content.ts'
import { createPageContent } from './page-content.ts'
import type { PageFont } from './page-font.ts'
import type { PagePictures } from './page-pictures.ts'
import { createPagePictures } from './page-pictures.ts'
import { PdfObjects } from './pdf-objects.ts'
import { textString } from './pdf-syntax.ts'

interface Link {
  readonly reference: Reference
  readonly page: Reference
}

interface CanvasOptions {
  readonly language: string
  readonly width: number
  readonly height: number
}

interface OpenPage {
  readonly dictionary: Reference
  readonly content: PageContent
  readonly annotations: Reference[]
}

/**
 * The one door to pdfkit: pages of marked content, fonts, annotations, destinations, objects. Coordinates are those of
 * `Pages`: points from the top left corner.
 */
export class Canvas {
  readonly #pdf: PdfObjects
  readonly #options: CanvasOptions
  readonly #fonts = new Map<string, PageFont>()
  readonly #pictures: PagePictures
  readonly #digest = createHash('sha256')
  /** Of all pages: what one names, another may name, too. */
  readonly #resources: Reference
  readonly #destinations: unknown[] = []
  readonly #files: unknown[] = []
  #page: OpenPage | undefined

  constructor(options: CanvasOptions) {
    this.#options = options
    this.#pdf = new PdfObjects({
      pdfVersion: '1.7',
      tagged: true,
      lang: options.language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      margin: 0,
    })
    this.#pictures = createPagePictures(this.#pdf)
    this.#resources = this.#pdf.ref({})
  }

  /** Of a page, in points. */
  get height(): number {
    return this.#options.height
  }

  /** `structureKey` is what the page goes by in the structure tree. */
  startPage(structureKey: number): Reference {
    const { width, height } = this.#options
    const annotations: Reference[] = []
    const { Pages: pages } = this.#pdf._root.data
    const dictionary = this.#pdf.ref({
      Type: 'Page',
      Parent: pages,
      MediaBox: [0, 0, width, height],
      Resources: this.#resources,
      StructParents: structureKey,
      Tabs: 'S',
    })
    pages.data.Kids.push(dictionary)
    pages.data.Count += 1
    this.#page = { dictionary, annotations, content: createPageContent(height) }
    return dictionary
  }

  endPage(): void {
    const { dictionary, annotations, content } = this.#openPage
    const bytes = Buffer.from(content.finish(), 'latin1')
    dictionary.data['Contents'] = this.makeStream({}, bytes)
    if (annotations.length > 0) dictionary.data['Annots'] = annotations
    this.#page = undefined
  }

  /** Opens marked content: `mcid` for content of a structure node of that role, else decoration. */
  startContent(owner: Owner, role: string, mcid: number): void {
    this.#openPage.content.start(owner, role, mcid)
  }

  endContent(): void {
    this.#openPage.content.end()
  }

  drawText(box: TextBox, face: Face): void {
    this.#openPage.content.text(box, this.#embed(face))
  }

  drawFill(box: FillBox): void {
    this.#openPage.content.fill(box)
  }

  drawRule(box: RuleBox): void {
    this.#openPage.content.rule(box)
  }

  /** An image; `embed` makes its object when the document has it for the first time. */
  drawImage(box: PictureBox, picture: Picture, embed: () => Reference): void {
    this.#openPage.content.operators(this.#pictures.image(box, picture, embed))
  }

  /** A drawing in the middle of a box, as large as fits. */
  drawPaths(box: PictureBox, drawing: Drawing): void {
    this.#openPage.content.operators(this.#pictures.paths(box, drawing))
  }

  /**
   * A link annotation; `destination` names a place in the document, `structureKey` is what the link goes by in the
   * structure tree.
   */
  addLink(
    { target, description, ...box }: LinkBox,
    destination: string,
    structureKey: number,
  ): Link {
    const { height } = this.#options
    const action =
      target.type === 'url'
        ? { S: 'URI', URI: textString(asciiUrl(target.url)) }
        : { S: 'GoTo', D: textString(destination) }
    const reference = this.#pdf.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [box.x, height - box.y - box.height, box.x + box.width, height - box.y],
      Border: [0, 0, 0],
      F: 4,
      A: action,
      Contents: textString(description),
      StructParent: structureKey,
    })
    const { annotations, dictionary } = this.#openPage
    annotations.push(reference)
    return { reference, page: dictionary }
  }

  /** Names a place on the current page; names come in byte order. */
  addDestination(name: string, y: number): void {
    const place = [this.#openPage.dictionary, 'XYZ', undefined, this.#options.height - y, undefined]
    this.#destinations.push(textString(name), place)
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

  /** Numbers for so many objects that are written by hand; the first of them. */
  reserve(count: number): number {
    return this.#pdf.reserve(count)
  }

  /** The finished syntax of an object whose number was reserved. */
  fill(id: number, text: string): void {
    this.#pdf.fill(id, text)
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
    const count = this.#files.length / 2 + 1
    this.#files.push(textString(`f${String(count).padStart(4, '0')}`), file)
  }

  /** The finished file. Its identifier is a digest of all pages, attachments and `metadata`, so equal files have equal names. */
  finish(info: Record<string, unknown>, metadata: string): Uint8Array {
    const pdf = this.#pdf
    for (const font of this.#fonts.values()) font.finish()
    const fonts = [...this.#fonts.values()].map(({ name, reference }) => [name, reference])
    this.#resources.data = { Font: Object.fromEntries(fonts), ...this.#pictures.resources() }
    pdf._root.data.Names.data = {
      Dests: nameTree(this.#destinations),
      EmbeddedFiles: nameTree(this.#files),
    }
    pdf.info = info
    const stream = pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
    stream.compress = false
    stream.end(new TextEncoder().encode(metadata))
    pdf._root.data['Metadata'] = stream
    return pdf.save(this.#digest.update(metadata).digest().subarray(0, 16))
  }

  get #openPage(): OpenPage {
    if (this.#page === undefined) throw new Error('Bug: no page is open.')
    return this.#page
  }

  #embed(face: Face): PageFont {
    let font = this.#fonts.get(face.name)
    if (font === undefined) {
      font = embedFont(face, this.#fonts.size + 1, this.#pdf)
      this.#fonts.set(face.name, font)
    }
    return font
  }
}

/** Of names and values by turns. */
function nameTree(entries: readonly unknown[]): object | undefined {
  return entries.length === 0 ? undefined : { Names: entries }
}

/** A URI holds ASCII only (ISO 32000-1, 12.6.4.7). */
function asciiUrl(url: string): string {
  return url.replace(/[^\u0021-\u007E]+/gu, encodeURIComponent)
}
