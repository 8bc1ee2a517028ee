import type { PDFDocumentProxy } from './open-pdf.ts'

/** A stretch of text that a page shows in one font. Points, from the page's lower left corner. */
export interface Fragment {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  /** Of this page; fonts of the same name on two pages may differ. */
  readonly font: string
  readonly isRightToLeft: boolean
  /** What it belongs to in the structure of a tagged PDF. */
  readonly contentId: string | undefined
}

/** An element of a tagged page, or a leaf that names the content of one. */
export interface StructureNode {
  readonly role?: string
  readonly id?: string
  readonly type?: string
  readonly children?: readonly StructureNode[]
}

export interface PageText {
  readonly width: number
  readonly height: number
  readonly fragments: readonly Fragment[]
  readonly structure: StructureNode | undefined
  /** How many stretches run upwards or askew; they are not read. */
  readonly rotated: number
  /** Whether the page draws heads, feet or other things it marks as no part of the text; they are not read. */
  readonly hasArtifacts: boolean
}

/** The text of a page, 1-based, in the order the page draws it. */
export async function pageText(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const structure: StructureNode | null = await page.getStructTree()
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const fragments: Fragment[] = []
  const marked: (string | undefined)[] = []
  let artifacts = 0
  let rotated = 0
  let hasArtifacts = false
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') {
        if (marked.pop() === 'Artifact') artifacts -= 1
      } else {
        const isArtifact = item.tag === 'Artifact'
        if (isArtifact) artifacts += 1
        marked.push(isArtifact ? 'Artifact' : (item.id ?? marked.at(-1)))
      }
      continue
    }
    if (item.str === '') continue
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
    if (artifacts > 0) hasArtifacts ||= item.str.trim() !== ''
    else if (Math.abs(b) > Math.abs(a) * MAX_SLOPE) rotated += item.str.trim() === '' ? 0 : 1
    else {
      fragments.push({
        text: item.str,
        x: x - left,
        y: y - bottom,
        width: item.width,
        size: Math.hypot(c, d),
        font: item.fontName,
        isRightToLeft: item.dir === 'rtl',
        contentId: marked.at(-1),
      })
    }
  }
  page.cleanup()
  return {
    width: right - left,
    height: top - bottom,
    fragments,
    structure: structure ?? undefined,
    rotated,
    hasArtifacts,
  }
}

/** Scanned and skewed pages lean a little; more is a stamp or a label of a diagram. */
const MAX_SLOPE = 0.2
