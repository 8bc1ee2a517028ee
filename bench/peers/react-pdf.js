import { fonts } from './content.js'

/** react-pdf: not tagged. */
export async function reactPdf(load) {
  const { createElement: element } = await load('react')
  const { Document, Font, Page, renderToBuffer, Text, View } = await load('@react-pdf/renderer')
  const family = (name, regular, bold) =>
    Font.register({ family: name, fonts: [{ src: regular }, { src: bold, fontWeight: 600 }] })
  family('serif', fonts.serif, fonts.serifBold)
  family('sans', fonts.sans, fonts.sansBold)
  const heading = (fontSize) => ({
    fontFamily: 'sans',
    fontWeight: 600,
    fontSize,
    marginVertical: 6,
  })
  const row = (cells, index) =>
    element(
      View,
      { key: index, style: { flexDirection: 'row', borderBottomWidth: 0.5 } },
      cells.map((cell, column) =>
        element(Text, { key: column, style: { flex: column === 1 ? 2 : 1, padding: 3 } }, cell),
      ),
    )
  return ({ title, sections }) =>
    renderToBuffer(
      element(
        Document,
        { title: 'Report', language: 'en' },
        element(
          Page,
          { size: 'A4', style: { padding: 62, fontFamily: 'serif', fontSize: 10 } },
          element(Text, { style: heading(20) }, title),
          sections.map((section, index) =>
            element(
              View,
              { key: index },
              element(Text, { style: heading(14) }, section.heading),
              section.paragraphs.map((text, key) =>
                element(Text, { key, style: { marginBottom: 6 } }, text),
              ),
              section.items.map((text, key) => element(Text, { key }, `• ${text}`)),
              section.rows.map(row),
            ),
          ),
        ),
      ),
    )
}
