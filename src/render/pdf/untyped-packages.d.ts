// biome-ignore-all lint/style/noDefaultExport: packages export as they do.
// What this renderer uses of packages whose types are missing, or leave out what it needs, or describe another module
// format than Node loads. For pdfkit this is the whole of what we rely on, internals (with an underscore) included:
// the version is pinned, and the tests of `draw` fail when one of them changes.

declare module 'pdfkit' {
  /** An indirect object. Values of `data`: a string is a name, a String a text string, a Uint8Array a hex string. */
  export interface Reference {
    data: Record<string, unknown>
    compress: boolean
    write(chunk: Uint8Array): void
    end(chunk?: Uint8Array): void
  }
  export interface EmbeddedFont {
    readonly id: string
    readonly scale: number
    readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number }
    readonly unicode: (readonly number[])[]
    readonly widths: number[]
    ref(): Reference
  }
  export interface Page {
    readonly dictionary: Reference
    readonly annotations: Reference[]
    readonly fonts: Record<string, Reference>
    readonly xobjects: Record<string, Reference>
    readonly ext_gstates: Record<string, Reference>
    readonly structParentTreeKey: number
    write(chunk: Uint8Array): void
  }
  export interface Tree {
    add(key: number | string, value: unknown): void
    get(key: number): unknown
  }
  export interface Outline {
    addItem(
      title: string,
      options: {
        readonly pageNumber: number
        readonly top: number
        /** Counted from the right edge. */
        readonly left: number
        readonly zoom: 0
        readonly expanded: true
      },
    ): Outline
  }
  interface Options {
    readonly pdfVersion: '1.7'
    readonly tagged: true
    readonly lang: string
    readonly displayTitle: true
    readonly autoFirstPage: false
    readonly font: null
    readonly margin: 0
  }
  export default class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: Options)
    _id: Uint8Array
    readonly _font: EmbeddedFont
    readonly _root: Reference
    readonly page: Page
    readonly outline: Outline
    info: Record<string, unknown>
    endMetadata: () => void
    addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): this
    registerFont(name: string, font: import('fontkit').Font): this
    font(name: string): this
    ref(data: Record<string, unknown>): Reference
    addNamedDestination(
      name: string,
      kind: 'XYZ',
      left: number | null,
      top: number | null,
      zoom: null,
    ): void
    addNamedEmbeddedFile(name: string, file: Reference): void
    getStructTreeRoot(): Reference
    getStructParentTree(): Tree
    createStructParentTreeNextKey(): number
    end(): void
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>
  }
}

declare module 'linebreak' {
  interface Break {
    /** Index of the first UTF-16 unit of the next line. */
    readonly position: number
  }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}

declare module 'bidi-js' {
  export interface Bidi {
    getEmbeddingLevels(
      text: string,
      baseDirection?: 'ltr' | 'rtl' | 'auto',
    ): { readonly levels: Uint8Array }
    getMirroredCharacter(character: string): string | null
  }
  export default function createBidi(): Bidi
}

declare module 'hyphen/*' {
  const language: {
    hyphenateSync(text: string, options?: { readonly hyphenChar?: string }): string
  }
  export default language
}
