import type { Origin } from './fact.ts'
import type { Span } from './span.ts'
import type { TemplateLine } from './template.ts'
import type { Pt } from './units.ts'

/**
 * The page's content: a closed union. Names and fields are mdast's where the node is the same; our own nodes are
 * `masthead`, `callout`, `keyFigures`, `figure`, `chart`, `slot`, `columns`, `contents`, `sourceList`, `pageBreak`,
 * `only`, `citation`, `pageNumber` and `pageCount`. `lower` makes it, the renderers consume it, and nothing else reaches a
 * page.
 */
export interface Document {
  readonly type: 'document'
  /** BCP 47; of what the sources say. */
  readonly language: string
  /** BCP 47, of the words of the template; those of the document when absent. */
  readonly labelLanguage?: string | undefined
  readonly direction: 'ltr' | 'rtl'
  readonly properties: DocumentProperties
  readonly banner: Banner
  readonly header: Furniture
  readonly footer: Furniture
  readonly children: readonly Block[]
  /** In no particular order; `resolve` numbers those that are cited in the order of their first citation. */
  readonly footnotes: readonly Footnote[]
  /** Absent where nothing moves to an annex. */
  readonly budget?: PageBudget
}

/** How long a document may be, and the words for what of it does not fit. See `render/fit-pages`. */
export interface PageBudget {
  /** Most pages before the annex; no limit of its own when absent. */
  readonly pages?: number | undefined
  readonly title: string
  /** By plural class of the number, which stands where `{count}` is; `other` is always there. */
  readonly more: Readonly<Record<string, string>>
  /** For a section of which not all is shown, with `{shown}` and `{all}`. */
  readonly shownOf: string
  /** BCP 47, of these words. */
  readonly language: string
}

/**
 * What may move to the annex: 1 for the most important of its list, table or sections; the largest moves first.
 * What has none never moves.
 */
export interface Ranked {
  readonly rank?: number
  /** Shown only where there is room: it goes before anything moves, and the annex does not have it. */
  readonly isSpare?: true
}

/** What file formats keep beside the pages. Plain strings: no format shows them as text. */
export interface DocumentProperties {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: readonly string[]
  /** ISO date of the briefing, or undefined when it has none. Never a clock. */
  readonly date: string | undefined
  /** sha256 of the sources, for the reader of the file's metadata. */
  readonly identifier: string
}

/**
 * Who may read it, above the header and below the footer of every page. The classification is centred, in capitals
 * (UK Government Security Classifications); the TLP label stands at the right edge, whatever the script (FIRST, TLP 2.0).
 */
export interface Banner {
  readonly marking: readonly Inline[]
  readonly tlp: readonly Inline[]
}

/** A header or footer: what stands left, in the centre and right (start and end in right-to-left text). */
export interface Furniture {
  readonly start: readonly Inline[]
  readonly center: readonly Inline[]
  readonly end: readonly Inline[]
}

export interface Footnote {
  readonly identifier: string
  readonly children: readonly Block[]
}

/** How words refer to a table or a picture. */
export interface Numbering {
  /** Unique in the document; references lead to it. `[a-z][a-z0-9-]*`. */
  readonly anchor: string
  readonly kind: 'table' | 'figure'
  /** What it is called, with its number at `{number}`: `Table {number}`. `resolve` counts, and puts it before the caption. */
  readonly name: string
  /** What stands between its name and its caption. */
  readonly mark: string
}

/** What lists some of many. */
export interface Listing {
  /** How many there are of what it lists, where it may show fewer; as many as it has when absent. */
  readonly inAll?: number
}

/** A table or picture that may be referred to. */
export interface Numbered {
  readonly numbering?: Numbering
}

/** Node types of block level. */
export interface BlockMap {
  masthead: { readonly type: 'masthead'; readonly children: readonly Block[] }
  /** With a rank, what stands below it up to the next heading of its depth moves with it. */
  heading: Ranked & {
    readonly type: 'heading'
    /** 1 to 6. Exactly one heading of depth 1 per document: its title. */
    readonly depth: number
    /** Unique in the document; links and the outline point to it. `[a-z][a-z0-9-]*`. */
    readonly anchor: string
    readonly children: readonly Inline[]
  }
  paragraph: {
    readonly type: 'paragraph'
    /** How it is set: `kicker` above the title, `meta` below it, `lead` for a standfirst, `note` for small print, `support` below a point. */
    readonly role: ParagraphRole
    readonly children: readonly Inline[]
  }
  blockquote: {
    readonly type: 'blockquote'
    readonly children: readonly Block[]
    /** Empty when the text around it says who speaks. */
    readonly attribution: readonly Inline[]
  }
  list: Listing & {
    readonly type: 'list'
    readonly ordered: boolean
    /** First number, for ordered lists. */
    readonly start: number
    /** Loose lists have space between their items. */
    readonly spread: boolean
    readonly children: readonly ListItem[]
  }
  table: Numbered &
    Listing & {
      readonly type: 'table'
      /** Read out before the table by screen readers; shown above it. */
      readonly caption: readonly Inline[]
      readonly align: readonly ('left' | 'center' | 'right')[]
      /** Relative column widths, one per column; equal when all are. */
      readonly widths: readonly number[]
      /** The first row is the header row. Every row has as many cells as `align` has entries. */
      readonly children: readonly TableRow[]
    }
  code: {
    readonly type: 'code'
    readonly value: string
    readonly origin: Origin
    readonly spans: readonly Span[]
  }
  thematicBreak: { readonly type: 'thematicBreak' }
  callout: {
    readonly type: 'callout'
    readonly kind: CalloutKind
    /** Most lines its text is to take on a page of the PDF file, the title not counted; any number when absent. */
    readonly lines?: number
    readonly title: readonly Inline[]
    readonly children: readonly Block[]
  }
  keyFigures: {
    readonly type: 'keyFigures'
    readonly children: readonly KeyFigure[]
  }
  /** A picture of the template, with what it shows in words. */
  figure: Numbered & {
    readonly type: 'figure'
    /** Its name among the assets of the template. */
    readonly picture: string
    /** As shown, where the column is wide enough; else it is made smaller in proportion. */
    readonly width: Pt
    readonly height: Pt
    /** For those who do not see it; empty for what is decoration only. Words alone: no links or references. */
    readonly alternative: readonly Inline[]
    readonly caption: readonly Inline[]
  }
  /** Figures of one unit as horizontal bars: a table, in every format, of which the bars are one more column. */
  chart: Numbered & {
    readonly type: 'chart'
    readonly caption: readonly Inline[]
    readonly children: readonly ChartBar[]
  }
  /** What only an analyst can write. Open: `children` is empty and `prompt` says what is asked. */
  slot: {
    readonly type: 'slot'
    readonly id: string
    readonly status: 'open' | 'filled'
    readonly prompt: readonly Inline[]
    readonly author: readonly Inline[]
    readonly children: readonly Block[]
  }
  columns: { readonly type: 'columns'; readonly children: readonly Column[] }
  /** The headings behind it, each leading to its place; with page numbers where a format has pages. */
  contents: {
    readonly type: 'contents'
    /** Deepest headings listed, from 2 on: the title is none of them. */
    readonly depth: number
    /** `resolve` lists them; empty before. */
    readonly children: readonly ContentsEntry[]
  }
  sourceList: {
    readonly type: 'sourceList'
    readonly children: readonly SourceEntry[]
  }
  pageBreak: { readonly type: 'pageBreak' }
  /** Content for some formats only; `resolve` unwraps or removes it, so no renderer meets one. */
  only: {
    readonly type: 'only'
    readonly formats: readonly Format[]
    readonly children: readonly Block[]
  }
}

export type ParagraphRole = 'body' | 'kicker' | 'meta' | 'lead' | 'note' | 'support'
export type CalloutKind = 'summary' | 'note' | 'warning' | 'verification'

export interface ListItem extends Ranked {
  readonly type: 'listItem'
  readonly children: readonly Block[]
}

export interface TableRow extends Ranked {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}

export interface TableCell {
  readonly type: 'tableCell'
  readonly children: readonly Inline[]
}

export interface KeyFigure {
  readonly type: 'keyFigure'
  /** The number with its unit, set large. */
  readonly value: readonly Inline[]
  readonly children: readonly Inline[]
}

/** One figure of a chart. */
export interface ChartBar {
  readonly type: 'chartBar'
  /** What the bar is as long as; zero or more. */
  readonly amount: number
  /** The number as the source writes it. */
  readonly value: readonly Inline[]
  /** What it counts, and where that is said. */
  readonly children: readonly Inline[]
}

export interface Column {
  readonly type: 'column'
  readonly children: readonly Block[]
}

/** One cited place of a source: what a citation's link leads to inside the document. */
export interface SourceEntry {
  readonly type: 'sourceEntry'
  readonly anchor: string
  /** Short, such as `¶ 7`. */
  readonly label: string
  readonly children: readonly Inline[]
}

export interface ContentsEntry {
  readonly type: 'contentsEntry'
  /** Of its heading. */
  readonly depth: number
  readonly anchor: string
  /** Its words: no links, references or breaks. */
  readonly children: readonly Inline[]
}

/** Node types of inline level. Every leaf with words carries its origin and the places it was taken from. */
export interface InlineMap {
  text: {
    readonly type: 'text'
    readonly value: string
    readonly origin: Origin
    readonly spans: readonly Span[]
    /** BCP 47, where `resolve` finds that it is not the document's. */
    readonly language?: string | undefined
    /** The Brief path it came from, such as `quotes.3.text`; absent for labels. */
    readonly path?: string
    /** Where the template prints it; where `compose` is asked for places. */
    readonly template?: TemplateLine
  }
  inlineCode: {
    readonly type: 'inlineCode'
    readonly value: string
    readonly origin: Origin
    readonly spans: readonly Span[]
    readonly path?: string
    readonly template?: TemplateLine
  }
  emphasis: { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  strong: { readonly type: 'strong'; readonly children: readonly Inline[] }
  link: {
    readonly type: 'link'
    /** `http:`, `https:`, `mailto:`, or `#anchor` for a place in this document. */
    readonly url: string
    readonly title: string
    /** It refers to a table or picture: `resolve` writes what that is called, such as `Table 2`, in place of its words. */
    readonly isReference?: boolean
    readonly children: readonly Inline[]
  }
  break: { readonly type: 'break' }
  footnoteReference: {
    readonly type: 'footnoteReference'
    readonly identifier: string
  }
  /** A reference to a paragraph of a source. Links to `url` where the source has one, else to the entry `anchor`. */
  citation: {
    readonly type: 'citation'
    readonly label: string
    readonly anchor: string
    readonly url: string | undefined
    readonly spans: readonly Span[]
  }
  /** In header and footer only. */
  pageNumber: { readonly type: 'pageNumber' }
  pageCount: { readonly type: 'pageCount' }
}

export type Block = BlockMap[keyof BlockMap]
export type Inline = InlineMap[keyof InlineMap]
export type BlockOf<Type extends keyof BlockMap> = BlockMap[Type]
export type InlineOf<Type extends keyof InlineMap> = InlineMap[Type]

/** A handler for every block type: leaving one out is a compile error. */
export type BlockHandlers<Context, Output> = {
  readonly [Type in keyof BlockMap]: (node: BlockMap[Type], context: Context) => Output
}

/** A handler for every inline type. */
export type InlineHandlers<Context, Output> = {
  readonly [Type in keyof InlineMap]: (node: InlineMap[Type], context: Context) => Output
}

export const formats = ['markdown', 'docx', 'pdf', 'html'] as const

export type Format = (typeof formats)[number]

/** What is made when nobody says which. */
export const defaultFormats: readonly Format[] = ['pdf', 'docx', 'markdown']

/** The file name ending of each format, without the dot; also what `-f` takes. */
export const extensions = {
  markdown: 'md',
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
} as const satisfies Record<Format, string>

/** The words of inline nodes alone; breaks read as one space, references and page numbers as nothing. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(inlineTextOf).join('')
}

function inlineTextOf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'emphasis':
    case 'strong':
    case 'link':
      return inlineText(node.children)
    case 'break':
      return ' '
    case 'citation':
      return node.label
    case 'footnoteReference':
    case 'pageNumber':
    case 'pageCount':
      return ''
  }
}
