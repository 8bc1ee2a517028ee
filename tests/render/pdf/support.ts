import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Document } from '../../../src/model/document.ts'
import type { FontFiles, Theme } from '../../../src/model/theme.ts'
import { fontFilesOf, themeSchema } from '../../../src/model/theme.ts'
import { renderPdf } from '../../../src/render/pdf/index.ts'
import { layoutPages } from '../../../src/render/pdf/layout/layout.ts'
import type { Measure } from '../../../src/render/pdf/layout/measure.ts'
import type { Box, Page, Pages, TextBox } from '../../../src/render/pdf/layout/page.ts'
import { resolve } from '../../../src/render/resolve.ts'
import { assets } from '../../support/pictures.ts'

const root = new URL('../../../', import.meta.url)

/** The house theme. */
export const theme: Theme = themeSchema.parse(
  JSON.parse(readFileSync(new URL('templates/policy-brief/theme.json', root), 'utf8')),
)

/** Its font files, as `loadFonts` gives them. */
export const fonts: FontFiles = new Map(
  fontFilesOf(theme).map((name) => [
    name,
    readFileSync(new URL(`node_modules/${name.slice('npm:'.length)}`, root)),
  ]),
)

export const render = async (document: Document) =>
  (await renderPdf(document, { theme, fonts, assets })).value

/** Every glyph half as wide as the type is high: widths can be worked out by hand. */
export const fakeMeasure: Measure = {
  faces: (text, font) => [{ text, face: faceName(font) }],
  covers: () => true,
  mainFace: (font) => faceName(font),
  setting: () => ({ scale: 1, leading: 0, textLeading: 0 }),
  word: (text) => ({ width: Array.from(text).length / 2, glyphs: Array.from(text).length }),
  metrics: () => ({ ascent: 0.75, descent: 0.25, capHeight: 0.7 }),
}

function faceName({ family, bold, italic }: Parameters<Measure['mainFace']>[0]): string {
  return `${family}${bold ? ' bold' : ''}${italic ? ' italic' : ''}`
}

/** Pages of a document with the fake measure. */
export function layout(document: Document, changes: Partial<Theme> = {}): Pages {
  return layoutPages(resolve(document, 'pdf').value, {
    theme: { ...theme, ...changes },
    measure: fakeMeasure,
    hyphenate: (word) => [word],
  }).value
}

export const isText = (box: Box): box is TextBox => box.type === 'text'

/** Marks of notes stand higher than their line, by less than this many points. */
const MAX_RISE = 4.5

/** The text of a page by lines, header and footer left out. */
export function linesOf(page: Page | undefined): string[] {
  const lines: { y: number; text: string }[] = []
  for (const box of page?.boxes ?? []) {
    if (!isText(box) || box.owner === 'header' || box.owner === 'footer') continue
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.y - box.y) < MAX_RISE) line.text += box.text
    else lines.push({ y: box.y, text: box.text })
  }
  return lines.map(({ text }) => text.trim())
}

/** All words of a laid-out document in drawing order, without decoration. */
export function wordsOf(laid: Pages): string[] {
  return laid.pages
    .flatMap(({ boxes }) => boxes.filter(isText))
    .filter((box) => typeof box.owner === 'number')
    .flatMap((box) => box.text.split(/\s+/u))
    .filter((word) => word !== '')
}

/** A finished PDF, opened. */
export async function openPdf(bytes: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
  )
  return { file, pages }
}

/** The text of every page, as a reader would copy it. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await openPdf(bytes)
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent()
      return items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
    }),
  )
}
