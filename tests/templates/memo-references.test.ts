import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { extract } from '../../src/extract/index.ts'
import { mergeBriefs } from '../../src/extract/merge/merge-briefs.ts'
import { ingest } from '../../src/ingest/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { publish } from '../../src/pipeline.ts'
import { pierArticle } from '../support/finished.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { shownBy } from '../support/shown-words.ts'

vi.setConfig({ testTimeout: 60_000 })

const formats = ['pdf', 'docx', 'markdown', 'html'] as const

async function briefOf(id: string, text: string): Promise<Brief> {
  const bytes = new TextEncoder().encode(text)
  const { value } = await ingest({ id, name: `${id}.md`, bytes, format: undefined })
  return extract(value).value
}

/** Whether a memo says where its lines come from, such as `¶ 2`, by format. */
async function refersIn(brief: Brief): Promise<readonly boolean[]> {
  const { template } = await loadTemplate('information-memo')
  const fonts = await loadFonts(template.theme)
  const { value } = await publish(brief, { template, formats, fonts })
  const shown = await Promise.all(
    value.files.map(async ({ format, bytes }) => (await shownBy[format](bytes)).text),
  )
  for (const text of shown) expect(text).toContain('Verification')
  return shown.map((text) => /¶\s*\d/u.test(text))
}

test('a memo of one article prints no references, in any format', async () => {
  expect(await refersIn(await briefOf('a', pierArticle))).toEqual([false, false, false, false])
})

test('it does where handling asks for them', async () => {
  const asked = `---\nhandling:\n  references: true\n---\n${pierArticle}`
  expect(await refersIn(await briefOf('a', asked))).toEqual([true, true, true, true])
})

test('of two articles it does without being asked', async () => {
  const briefs = [await briefOf('a', pierArticle), await briefOf('b', harbourArticle)]
  expect(await refersIn(mergeBriefs(briefs, 'both'))).toEqual([true, true, true, true])
})
