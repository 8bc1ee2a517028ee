/**
 * What layout gives and draw inks: positioned boxes, plain JSON-able data. Lengths are points; `x` grows to the right
 * and `y` downwards from the top left corner of the page.
 */
export interface Pages {
  readonly width: number
  readonly height: number
  readonly pages: readonly Page[]
  /** The logical structure: node `n` is `structure[n]`; parents come before their children. */
  readonly structure: readonly StructureNode[]
}

export interface Page {
  /** In drawing order, which within one structure node is reading order. */
  readonly boxes: readonly Box[]
}

export type Box = TextBox | FillBox | RuleBox | PictureBox | LinkBox | AnchorBox

/** A structure node's index, or what kind of decoration a box is. */
export type Owner = number | 'artifact' | 'header' | 'footer'

/** A run of one face, size and colour on one line. */
export interface TextBox {
  readonly type: 'text'
  readonly owner: Owner
  /** Left edge. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  /** Of what is seen: a space at the end does not count. */
  readonly width: number
  readonly text: string
  /** Name of the face's font file, as the theme gives it. */
  readonly face: string
  readonly size: number
  readonly colour: string
  /** Added to every space. */
  readonly wordSpace: number
  /** Added to every glyph. */
  readonly tracking: number
  /** Words run from right to left. */
  readonly isRightToLeft: boolean
  /** BCP 47; where it is not the document's. */
  readonly language?: string | undefined
}

export interface FillBox {
  readonly type: 'fill'
  /** The `Figure` it is a part of; decoration where there is none. */
  readonly owner?: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** A straight line, or the outline of a rectangle when it has a height and a width. */
export interface RuleBox {
  readonly type: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly thickness: number
  readonly colour: string
  readonly isDashed: boolean
}

/** A picture, filling a rectangle. */
export interface PictureBox {
  readonly type: 'picture'
  /** A `Figure`, or what kind of decoration it is. */
  readonly owner: Owner
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Its name among the assets of the template, or `LOGO`. */
  readonly picture: string
}

/** What the logo of the theme goes by; the names of assets have a slash. */
export const LOGO = 'logo'

/** A rectangle that leads somewhere; belongs to the `Link` node `owner`. */
export interface LinkBox {
  readonly type: 'link'
  readonly owner: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly target: LinkTarget
  /** Read out in place of the target. */
  readonly description: string
}

export type LinkTarget =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'anchor'; readonly anchor: string }

/** A place links lead to; `y` is the top of what is shown. */
export interface AnchorBox {
  readonly type: 'anchor'
  readonly anchor: string
  readonly x: number
  readonly y: number
}

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that this renderer uses. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Code'
  | 'Figure'
  | 'Link'
  | 'Reference'
  | 'TOC'
  | 'TOCI'
  | 'Note'
  | 'Span'

export interface StructureNode {
  readonly role: Role
  /** Undefined for the root alone. */
  readonly parent: number | undefined
  /** Of `L`: how its items are labelled. */
  readonly listNumbering?: 'Decimal' | 'Disc' | 'None'
  /** Of `TH`. */
  readonly scope?: 'Column' | 'Row'
  /** Of `Table`: what it is about. */
  readonly summary?: string
  /** Of `Figure`: what it shows, in words. */
  readonly alternative?: string
  /** Of `Note`: unique in the document. */
  readonly identifier?: string
  /** Of `Span`: its words as they are read, where glyphs stand in another order. */
  readonly actualText?: string
  /** BCP 47; where it is not the document's. */
  readonly language?: string
}
