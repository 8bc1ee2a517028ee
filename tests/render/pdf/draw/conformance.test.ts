import { expect, test } from 'vitest'
import type { Evidence } from '../../../../src/model/evidence.ts'
import type { Conformance } from '../../../../src/model/theme.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import type { Profile } from '../../../support/check-pdf.ts'
import { CHECKER_NEEDS, checkPdf, hasPdfChecker } from '../../../support/check-pdf.ts'
import { everyNode } from '../../../support/document.ts'
import { fonts, openPdf, theme } from '../support.ts'

const evidence: Evidence = {
  brief: '{}\n',
  sources: [{ id: 'a', name: 'a.txt', sha256: '0'.repeat(64), text: 'Said so.' }],
}

const claiming = async (conformance: Conformance) =>
  (await renderPdf(everyNode(), { theme: { ...theme, conformance }, fonts, evidence })).value

const profiles = {
  'pdf/ua-1': ['ua1'],
  'pdf/a-2a': ['ua1', '2a'],
  'pdf/a-3a': ['ua1', '3a'],
} as const satisfies Record<Conformance, readonly Profile[]>

test.skipIf(!hasPdfChecker).each(['pdf/ua-1', 'pdf/a-2a', 'pdf/a-3a'] as const)(
  `complies with %s where the theme says so ${CHECKER_NEEDS}`,
  async (conformance) => {
    expect(checkPdf([await claiming(conformance)], profiles[conformance])).toBe('')
  },
)

test('claims PDF/A only where the theme says so', async () => {
  const claims = await Promise.all(
    (['pdf/ua-1', 'pdf/a-2a', 'pdf/a-3a'] as const).map(async (conformance) => {
      const { file } = await openPdf(await claiming(conformance))
      const { metadata } = await file.getMetadata()
      return ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].map((key) => metadata?.get(key))
    }),
  )
  expect(claims).toEqual([
    ['1', null, null],
    ['1', '2', 'A'],
    ['1', '3', 'A'],
  ])
})
