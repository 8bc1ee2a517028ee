import { loadTemplate } from '../../dist/build/templates/load-template.js'
import { loadFonts } from '../../dist/build/themes/load-fonts.js'
import { parseSkeleton } from '../../dist/compose/parse-skeleton.js'
import { renderPdf } from '../../dist/render/pdf/index.js'

/** Markdown, parsed as templates are, to a tagged PDF/UA-1 in the house theme: the same fonts, nothing attached. */
export async function briefwright() {
  const { template } = await loadTemplate('policy-brief')
  const theme = { ...template.theme, conformance: 'pdf/ua-1' }
  const fonts = await loadFonts(theme)
  return async (content) => {
    const { children } = parseSkeleton(markdownOf(content))
    const document = { ...empty, children: children.map(blockOf) }
    const { value } = await renderPdf(document, { theme, fonts })
    return value
  }
}

const none = { start: [], center: [], end: [] }

const empty = {
  type: 'document',
  language: 'en',
  direction: 'ltr',
  properties: {
    title: 'Report',
    subject: '',
    author: '',
    keywords: [],
    date: '2031-03-04',
    identifier: '0',
  },
  banner: { marking: [], tlp: [] },
  header: none,
  footer: { ...none, end: [{ type: 'pageNumber' }] },
  footnotes: [],
}

/** @param {import('./content.js').Content} content */
function markdownOf({ title, sections }) {
  const rowOf = (cells) => `| ${cells.join(' | ')} |`
  return [
    `# ${title}`,
    ...sections.flatMap(({ heading, paragraphs, items, rows: [head, ...rows] }) => [
      `## ${heading}`,
      ...paragraphs,
      items.map((item) => `- ${item}`).join('\n'),
      [rowOf(head), '| --- | --- | --- |', ...rows.map(rowOf)].join('\n'),
    ]),
  ].join('\n\n')
}

const text = (value) => ({ type: 'text', value, origin: 'label', spans: [] })
const inlines = ({ children }) => children.map(({ value }) => text(value))

let headings = 0

/** The few nodes this content has. */
function blockOf(node) {
  switch (node.type) {
    case 'heading':
      headings += 1
      return { ...node, anchor: `h${headings}`, children: inlines(node) }
    case 'list':
      return {
        type: 'list',
        ordered: false,
        start: 1,
        spread: false,
        children: node.children.map((item) => ({
          type: 'listItem',
          children: item.children.map(blockOf),
        })),
      }
    case 'table':
      return {
        type: 'table',
        caption: [],
        align: ['left', 'left', 'left'],
        widths: [1, 2, 1],
        children: node.children.map((row) => ({
          type: 'tableRow',
          children: row.children.map((cell) => ({ type: 'tableCell', children: inlines(cell) })),
        })),
      }
    default:
      return { type: 'paragraph', role: 'body', children: inlines(node) }
  }
}
