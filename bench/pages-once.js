/**
 * Lays out one document of about so many pages and writes it as PDF, and prints the pages, CPU milliseconds of either, and
 * the most memory the process held, in MB: with the first pages only, and at the end.
 *
 *     node --expose-gc bench/pages-once.js PAGES
 */

import { loadTemplate } from '../dist/build/templates/load-template.js'
import { loadFonts } from '../dist/build/themes/load-fonts.js'
import { renderPdf } from '../dist/render/pdf/index.js'
import { layOut } from '../dist/render/pdf/lay-out.js'
import { article } from './articles.js'
import { cpuOf } from './measure.js'

/** Bytes of words that fill a page, with the tables, lists and notes between them. */
const BYTES_PER_PAGE = 2_780
/** Every so many paragraphs have a table, a list and a note among them. */
const EVERY = 12

const { template } = await loadTemplate('policy-brief')
const { theme } = template
const look = { theme, fonts: await loadFonts(theme) }

// Code is loaded and compiled before anything counts.
for (let count = 0; count < 8; count++) await renderPdf(documentOf(6), look)
const start = peak()
const document = documentOf(Number(process.argv[2]))
let laid
const layout = await cpuOf(async () => {
  laid = await layOut(document, look)
})
const draw = await cpuOf(() => renderPdf(document, look))
process.stdout.write(
  JSON.stringify({ pages: laid.pages.pages.length, layout, draw, start, peak: peak() }),
)

function peak() {
  return (process.resourceUsage().maxRSS * 1024) / 1e6
}

function documentOf(pages) {
  const texts = article(pages * BYTES_PER_PAGE, 'quotes')
    .trimEnd()
    .split('\n\n')
  const footnotes = []
  const children = texts.flatMap((text, index) => {
    if (text.startsWith('Part ')) return [heading(2, `part-${index}`, text)]
    if (index === 0) return [heading(1, 'title', text)]
    if (index % EVERY !== 5) return [paragraph(words(text))]
    const identifier = `n${index}`
    footnotes.push({ identifier, children: [paragraph(words(text.slice(0, 160)))] })
    const half = text.length >> 1
    return [
      paragraph(words(text), { type: 'footnoteReference', identifier }),
      tableOf([text.slice(0, half), text.slice(half)]),
      listOf([text.slice(0, half), text.slice(half)]),
    ]
  })
  return {
    type: 'document',
    language: 'en',
    direction: 'ltr',
    properties: {
      title: 'Pages',
      subject: '',
      author: '',
      keywords: [],
      date: undefined,
      identifier: '0'.repeat(64),
    },
    banner: { marking: [], tlp: [] },
    header: { start: [], center: [], end: [] },
    footer: { start: [], center: [{ type: 'pageNumber' }], end: [] },
    children,
    footnotes,
  }
}

function words(value) {
  return { type: 'text', value, origin: 'label', spans: [] }
}

function paragraph(...children) {
  return { type: 'paragraph', role: 'body', children }
}

function heading(depth, anchor, value) {
  return { type: 'heading', depth, anchor, children: [words(value)] }
}

function listOf(items) {
  const children = items.map((item) => ({ type: 'listItem', children: [paragraph(words(item))] }))
  return { type: 'list', ordered: false, start: 1, spread: false, children }
}

function tableOf(cells) {
  const row = (...texts) => ({
    type: 'tableRow',
    children: texts.map((text) => ({ type: 'tableCell', children: [words(text)] })),
  })
  const children = [row('Actor', 'Words'), row(...cells), row(...cells.toReversed())]
  return { type: 'table', caption: [], align: ['left', 'left'], widths: [1, 2], children }
}
