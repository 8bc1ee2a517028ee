import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadFonts } from '../../../../src/build/load-fonts.ts'
import { loadTemplate } from '../../../../src/build/load-template.ts'
import type { Theme } from '../../../../src/model/theme.ts'
import { brief } from '../../../../src/pipeline.ts'
import { PROJECT } from '../../../support/built.ts'
import { CHECKER_NEEDS, checkPdf, hasPdfChecker } from '../../../support/check-pdf.ts'

vi.setConfig({ testTimeout: 300_000 })

const kinds = [
  'policy-brief',
  'information-memo',
  'talking-points',
  'timeline-sitrep',
  'quote-sheet',
]

/**
 * In which order pdftotext, by itself, puts columns of wide tables, or English sentences on an Arabic page, is its own
 * guess. That it gives the order of the tree when it is asked for that of the file is tested beside the tree.
 */
const ignore = ['reading-order']

const name = 'ferry-crew-hours.md'
const source = readFile(join(PROJECT, 'source', name)).then((bytes) => ({ id: name, name, bytes }))

interface Choice {
  readonly language?: string
  readonly size?: Theme['page']['size']
  readonly conformance?: Theme['conformance']
}

/** A briefing of one kind, with evidence. */
async function briefingOf(kind: string, { language = 'en', ...changes }: Choice) {
  const { template } = await loadTemplate(kind)
  const { size = 'A4', conformance = 'pdf/a-3a' } = changes
  const theme = { ...template.theme, conformance, page: { ...template.theme.page, size } }
  const made = await brief(await source, {
    template: { ...template, theme },
    formats: ['pdf'],
    fonts: await loadFonts(theme),
    language,
  })
  return made.value.files.map(({ bytes }) => bytes)
}

test.skipIf(!hasPdfChecker).each(kinds)(
  `a %s complies with PDF/UA-1, PDF/A-3a and PDF/A-2a, on paper of either size ${CHECKER_NEEDS}`,
  async (kind) => {
    const [a4, letter] = [
      await briefingOf(kind, {}),
      await briefingOf(kind, { language: 'fr', size: 'Letter' }),
    ]
    expect(checkPdf([...a4, ...letter], ['ua1', '3a'], { ignore })).toBe('')
    const older = await briefingOf(kind, { conformance: 'pdf/a-2a' })
    expect(checkPdf(older, ['ua1', '2a'], { ignore })).toBe('')
  },
)

test.skipIf(!hasPdfChecker).each(kinds)(
  `a %s from right to left complies with PDF/UA-1 and PDF/A-3a ${CHECKER_NEEDS}`,
  async (kind) => {
    const files = await briefingOf(kind, { language: 'ar' })
    expect(checkPdf(files, ['ua1', '3a'], { ignore })).toBe('')
  },
)
