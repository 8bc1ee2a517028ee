import type { Mark } from '../../model/article.ts'

/** A paragraph of a Word file with its words and formatting, before it is decided what it is. */
export interface WordParagraph {
  /** Line ends and tabs as in the document. */
  readonly text: string
  /** UTF-16 units into `text`, end exclusive. */
  readonly marks: readonly Mark[]
  readonly styleId: string
  /** 1 to 9, or 0 for body text, where the paragraph says so itself. */
  readonly outlineLevel: number | undefined
  /** Undefined where the paragraph leaves it to its style. */
  readonly isNumbered: boolean | undefined
  /** Whether all its words are bold. */
  readonly isBold: boolean
}

const FORMATS = ['strong', 'emphasis'] as const

export type Format = (typeof FORMATS)[number]

/** Puts one paragraph together, run by run. */
export interface ParagraphWriter {
  styleId: string
  outlineLevel: number | undefined
  isNumbered: boolean | undefined
  readonly addText: (text: string, formats: ReadonlySet<Format>) => void
  /** A line end inside the paragraph. */
  readonly addBreak: () => void
  readonly addFootnote: (identifier: string) => void
  /** Everything until `closeLink` is a link; links do not nest. */
  readonly openLink: (url: string) => void
  readonly closeLink: () => void
  readonly endsInBreak: () => boolean
  readonly build: () => WordParagraph
}

export function createParagraphWriter(): ParagraphWriter {
  const parts: string[] = []
  const marks: Mark[] = []
  let length = 0
  let boldLength = 0
  let last = ''
  /** The formatting that still grows with every run that has the same, so that marks nest and never cross. */
  let open: { readonly formats: string; readonly start: number } | undefined
  let link: { readonly url: string; readonly start: number } | undefined

  const add = (text: string) => {
    parts.push(text)
    length += text.length
    if (text !== '') last = text
  }
  const closeFormats = () => {
    for (const type of FORMATS) {
      if (open?.formats.includes(type)) marks.push({ type, start: open.start, end: length })
    }
    open = undefined
  }
  const closeLink = () => {
    closeFormats()
    if (link !== undefined && length > link.start) {
      marks.push({ type: 'link', url: link.url, start: link.start, end: length })
    }
    link = undefined
  }

  return {
    styleId: '',
    outlineLevel: undefined,
    isNumbered: undefined,
    addText(text, formats) {
      const key = FORMATS.filter((format) => formats.has(format)).join(' ')
      if (open?.formats !== key) {
        closeFormats()
        open = { formats: key, start: length }
      }
      add(text)
      if (formats.has('strong') || text.trim() === '') boldLength += text.length
    },
    addBreak() {
      closeFormats()
      marks.push({ type: 'break', start: length, end: length + 1 })
      add('\n')
      boldLength += 1
    },
    addFootnote(identifier) {
      marks.push({ type: 'footnote', identifier, start: length, end: length })
    },
    openLink(url) {
      closeLink()
      link = { url, start: length }
    },
    closeLink,
    endsInBreak: () => last.endsWith('\n'),
    build() {
      closeLink()
      return {
        text: parts.join(''),
        marks,
        styleId: this.styleId,
        outlineLevel: this.outlineLevel,
        isNumbered: this.isNumbered,
        isBold: length > 0 && boldLength === length,
      }
    },
  }
}
