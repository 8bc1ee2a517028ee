import type { Diagnostic } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { PageText } from './page-text.ts'

/** So few letters on a page are a stamp or a page number on a picture of a page. */
export const MIN_PAGE_LETTERS = 20

/** A few pages of text are enough, however many pictures a long document has. */
const MIN_TEXT_PAGES = 5

/** @throws BriefingError `ingest/no-text` for pages that are pictures. */
export function refusePictures(pages: readonly PageText[], file: string): void {
  const letters = pages.flatMap(({ fragments }) => fragments).reduce(countLetters, 0)
  if (letters >= MIN_PAGE_LETTERS * Math.min(pages.length, MIN_TEXT_PAGES)) return
  throw new BriefingError(
    'ingest/no-text',
    `Cannot read \`${file}\`: found ${pages.length === 1 ? 'a page' : `${pages.length} pages`} without text, expected a PDF with a text layer.`,
    {
      place: { file },
      hint: 'It is probably a scan: recognise its text first, as `ocrmypdf FILE searchable.pdf` does.',
    },
  )
}

function countLetters(sum: number, { text }: { readonly text: string }): number {
  return sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
}

/** What the reader of the pages left out, where it can tell. */
interface LeftOut {
  /** Running heads, feet and page numbers. */
  readonly running?: number
  /** Figures and lines of a table of contents. */
  readonly unread?: number
}

/** What of a PDF is not read, one line a kind, and pages on which there is nothing to read. */
export function pdfFindings(
  pages: readonly PageText[],
  { running = 0, unread = 0 }: LeftOut,
  file: string,
): readonly Diagnostic[] {
  const rotated = pages.reduce((sum, page) => sum + page.rotated, 0)
  const artifacts = pages.filter(({ hasArtifacts }) => hasArtifacts).length
  const kinds: readonly (readonly [count: number, one: string, many: string])[] = [
    [running, 'a running head, foot or page number', 'running heads, feet and page numbers'],
    [artifacts, 'what a page marks as not its text', 'pages’ heads, feet and the like'],
    [unread, 'a figure with words or line of contents', 'figures with words and lines of contents'],
    [rotated, 'a text that is turned', 'texts that are turned'],
  ]
  const told = kinds.flatMap(([count, one, many]): readonly Diagnostic[] => {
    if (count === 0) return []
    const message = `Left out of \`${file}\`: ${count === 1 ? one : `${count} ${many}`}.`
    return [{ severity: 'info', code: 'ingest/dropped-block', message, place: { file } }]
  })
  return [...told, ...emptyPages(pages, file)]
}

function emptyPages(pages: readonly PageText[], file: string): readonly Diagnostic[] {
  const numbers = pages.flatMap(({ fragments }, index) =>
    fragments.length === 0 ? [index + 1] : [],
  )
  if (numbers.length === 0) return []
  const what = numbers.length === 1 ? 'a page' : `${numbers.length} pages`
  return [
    {
      severity: 'warning',
      code: 'ingest/no-text',
      message: `\`${file}\` has ${what} without text, first page ${numbers[0]}: nothing is read there.`,
      place: { file },
      hint: 'If that is a scan, recognise its text first, as `ocrmypdf` does.',
    },
  ]
}
