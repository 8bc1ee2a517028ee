// biome-ignore-all lint/style/noDefaultExport: packages export as they do.
// What this renderer uses of packages whose types are missing, or leave out what it needs, or describe another module
// format than Node loads. For pdfkit this is the whole of what we rely on, internals (with an underscore) included:
// the version is pinned, and the tests of `draw` fail when one of them changes.

declare module 'pdfkit' {
  /** An indirect object. Values of `data`: a string is a name, a String a text string, a Uint8Array a hex string. */
  export interface Reference {
    readonly id: number
    data: Record<string, unknown>
    compress: boolean
    /** What of a stream was written so far. */
    readonly buffer: readonly Uint8Array[]
    write(chunk: Uint8Array): void
    end(chunk?: Uint8Array): void
    finalize: () => void
  }
  interface Catalog extends Reference {
    readonly data: Record<string, unknown> & { readonly Pages: PageList; readonly Names: Reference }
  }
  interface PageList extends Reference {
    readonly data: Record<string, unknown> & { readonly Kids: Reference[]; Count: number }
  }
  export interface EmbeddedFont {
    readonly id: string
    readonly scale: number
    readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number }
    readonly unicode: (readonly number[])[]
    readonly widths: number[]
    ref(): Reference
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
  export default class PDFDocument {
    constructor(options: Options)
    readonly _font: EmbeddedFont
    readonly _root: Catalog
    readonly _info: Reference
    readonly _offsets: (number | null)[]
    readonly outline: Outline
    info: Record<string, unknown>
    endMetadata(): void
    registerFont(name: string, font: import('fontkit').Font): this
    font(name: string): this
    ref(data?: Record<string, unknown>): Reference
    getStructTreeRoot(): Reference
    _write(chunk: Uint8Array | string): void
    end(): void
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
