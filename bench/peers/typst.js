import { fonts } from './content.js'

/** Typst in this process; its PDFs are tagged by themselves. */
export async function typst(load) {
  const { NodeCompiler } = await load('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: Object.values(fonts) }] })
  return (content) => compiler.pdf({ mainFileContent: markupOf(content) })
}

const escaped = (text) => text.replaceAll(/[@#$*_<>"\\~`=-]/g, '\\$&')

/** @param {import('./content.js').Content} content */
function markupOf({ title, sections }) {
  const list = (items) => items.map((item) => `- ${escaped(item)}`).join('\n')
  const row = (cells) => cells.map((cell) => `[${escaped(cell)}]`).join(', ')
  return [
    '#set document(title: "Report")',
    '#set page(paper: "a4", margin: 22mm, numbering: "1")',
    '#set text(font: "Source Serif 4", size: 10pt)',
    '#show heading: set text(font: "Source Sans 3")',
    `= ${escaped(title)}`,
    ...sections.flatMap(({ heading, paragraphs, items, rows: [head = [], ...rows] }) => [
      `== ${escaped(heading)}`,
      ...paragraphs.map(escaped),
      list(items),
      `#table(columns: (1fr, 2fr, 1fr), table.header(${row(head)}), ${rows.map(row).join(', ')})`,
    ]),
  ].join('\n\n')
}
