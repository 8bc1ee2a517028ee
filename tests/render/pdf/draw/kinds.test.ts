import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../../../src/build/templates/load-template.ts'
import { loadFonts } from '../../../../src/build/themes/load-fonts.ts'
import type { Theme } from '../../../../src/model/theme.ts'
import { brief } from '../../../../src/pipeline.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import { PROJECT } from '../../../support/built.ts'
import { CHECKER_NEEDS, checkPdf, hasPdfChecker } from '../../../support/check-pdf.ts'
import { doc, h, p, row, table } from '../../../support/document.ts'
import { kinds } from '../../../support/kinds.ts'

vi.setConfig({ testTimeout: 300_000 })

/**
 * In which order pdftotext, by itself, puts columns of wide tables, or English sentences on an Arabic page, is its own
 * guess. That it gives the order of the document when it is asked for that of the file, or of the tree, is tested in
 * `reading-order.test.ts`.
 */
const ignore = ['reading-order']

const name = 'ferry-crew-hours.md'
const source = readFile(join(PROJECT, 'source', name)).then((bytes) => ({ id: name, name, bytes }))

interface Choice {
  readonly theme: string
  readonly language: string
  readonly size: Theme['page']['size']
  readonly conformance: Theme['conformance']
}

/** A briefing of one kind, with evidence. */
async function briefingOf(kind: string, { theme: look, language, size, conformance }: Choice) {
  const { template } = await loadTemplate(kind, { theme: look })
  const theme = { ...template.theme, conformance, page: { ...template.theme.page, size } }
  const made = await brief(await source, {
    template: { ...template, theme },
    formats: ['pdf'],
    fonts: await loadFonts(theme),
    language,
  })
  return made.value.files.map(({ bytes }) => bytes)
}

const themes = ['chancery', 'bulletin']
const sizes = ['A4', 'Letter'] as const
const languages = ['en', 'fr', 'ar']

test.skipIf(!hasPdfChecker).each(kinds.flatMap((kind) => themes.map((theme) => [kind, theme])))(
  `a %s in the theme %s complies with PDF/UA-1, PDF/A-3a and PDF/A-2a, on paper of either size, in every language ${CHECKER_NEEDS}`,
  async (kind = '', theme = '') => {
    const made = (conformance: Theme['conformance']) =>
      Promise.all(
        sizes.flatMap((size) =>
          languages.map((language) => briefingOf(kind, { theme, language, size, conformance })),
        ),
      )
    expect(checkPdf((await made('pdf/a-3a')).flat(), ['ua1', '3a'], { ignore })).toBe('')
    expect(checkPdf((await made('pdf/a-2a')).flat(), ['ua1', '2a'], { ignore })).toBe('')
  },
)

/** All scripts the built-in fonts have. */
const scripts = doc([
  h(1, 'title', 'Harbours: порты, λιμάνια, cảng biển, موانئ, נמלים'),
  p('The quay is shut. Причал закрыт. Η προβλήτα είναι κλειστή. Cầu cảng đóng cửa.'),
  p('قال الوزير إن الميناء (BBC) مغلق.'),
  p('הנמל סגור ('.concat('12 ימים).')),
  table('Όσα είπαν', row('Actor', 'كلمات'), row('Министр', 'הנמל')),
])

test.skipIf(!hasPdfChecker).each(themes)(
  `all scripts in one document comply in the theme %s ${CHECKER_NEEDS}`,
  async (look) => {
    const files: Uint8Array[] = []
    for (const conformance of ['pdf/a-3a', 'pdf/a-2a'] as const) {
      const { template } = await loadTemplate('policy-brief', { theme: look })
      const theme = { ...template.theme, conformance }
      const fonts = await loadFonts(theme)
      for (const document of [scripts, { ...scripts, language: 'ar', direction: 'rtl' as const }])
        files.push((await renderPdf(document, { theme, fonts })).value)
    }
    expect(checkPdf(files.slice(0, 2), ['ua1', '3a'], { ignore })).toBe('')
    expect(checkPdf(files.slice(2), ['ua1', '2a'], { ignore })).toBe('')
  },
)
