import { expect, test, vi } from 'vitest'
import { trace } from '../../src/verify/trace.ts'
import { finish, pierArticle, shownOf } from '../support/finished.ts'

vi.setConfig({ testTimeout: 120_000 })

const sheet = await finish(pierArticle, { kind: 'quote-sheet' })

test.each(['docx', 'html'] as const)(
  'each cell of a row is traced by the line it stands in, in %s',
  async (format) => {
    const shown = await shownOf(sheet, format)
    const role = shown.passages.find(({ text }) => text === 'Harbour Master')
    if (role === undefined) throw new Error('no cell')
    const { line, paragraph, page } = role.place
    const found = await trace(shown, { line: line ?? paragraph, page })
    expect(found.map(({ text }) => text)).toContain('Harbour Master')
    expect(found.map(({ text }) => text)).toContain('Ivo Orr')
  },
)

test('what a page of a PDF goes on with is traced by that page, with words over its line ends', async () => {
  const long = `We will ${Array.from({ length: 500 }, (_, index) => `count the ${index} berths and`).join(' ')} mend the pier.`
  const broken = await finish(`${pierArticle}\n“${long}” Vale said.\n`, { kind: 'quote-sheet' })
  const shown = await shownOf(broken, 'pdf')
  const next = shown.passages.find(
    ({ text, place }) => text.includes('count the 450 berths') && (place.page ?? 1) > 1,
  )
  if (next === undefined) throw new Error('no break')
  const { page, paragraph } = next.place
  const found = await trace(shown, { page, line: paragraph })
  expect(found.map(({ text }) => text).join(' ')).toContain('count the 450 berths')
  expect(found.map(({ source }) => source?.file)).toContain('pier.txt')
})
