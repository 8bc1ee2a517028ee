import { fonts } from './content.js'

/** pdfmake: not tagged. */
export async function pdfmake(load) {
  const { default: pdfMake } = await load('pdfmake')
  pdfMake.setFonts({
    serif: { normal: fonts.serif, bold: fonts.serifBold },
    sans: { normal: fonts.sans, bold: fonts.sansBold },
  })
  pdfMake.setLocalAccessPolicy?.(() => true)
  pdfMake.setUrlAccessPolicy?.(() => false)
  const heading = (text, fontSize) => ({ text, font: 'sans', bold: true, fontSize, margin: [0, 6] })
  return ({ title, sections }) =>
    pdfMake
      .createPdf({
        pageSize: 'A4',
        pageMargins: 62,
        defaultStyle: { font: 'serif', fontSize: 10 },
        content: [
          heading(title, 20),
          ...sections.flatMap((section) => [
            heading(section.heading, 14),
            ...section.paragraphs.map((text) => ({ text, margin: [0, 0, 0, 6] })),
            { ul: section.items },
            {
              table: { headerRows: 1, widths: ['*', '*', '*'], body: section.rows },
              margin: [0, 6],
            },
          ]),
        ],
      })
      .getBuffer()
}
