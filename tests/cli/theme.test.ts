import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'
import { stylesHouse } from '../support/house-documents.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

const withHouse = async (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  fakeHost({
    files: { 'house.docx': await stylesHouse(), 'harbour.txt': harbourArticle, ...files },
  })

test('theme import reads styles and page of a Word file into a theme', async () => {
  const host = await withHouse()
  expect(await run(['theme', 'import', 'house.docx'], host)).toBe(0)
  const theme = JSON.parse(await host.read('templates/themes/house.json'))
  expect(theme.name).toBe('house')
  expect(theme.page).toMatchObject({ size: 'Letter', marginTop: '75pt', marginInner: '90pt' })
  expect(theme.colours).toEqual({ accent: '#7a1f3d' })
  expect(theme.styles.title).toMatchObject({ size: '22pt', colour: 'accent', spaceAfter: '7pt' })
  expect(theme.styles.heading2).toMatchObject({ size: '15pt', colour: 'accent' })
  expect(theme.styles.heading3).toMatchObject({ size: '12.5pt' })
  expect(theme.styles.blockquote).toMatchObject({ italic: true, size: '11.5pt', leading: '13.8pt' })
  expect(host.said()).toContain('Use it: briefwright build --theme house')
})

test('it says what of the file is not in the theme', async () => {
  const host = await withHouse()
  expect(await run(['theme', 'import', 'house.docx'], host)).toBe(0)
  expect(host.said()).toContain(
    'house.docx: warning: Cannot take over the words of `house.docx`: one paragraph is not read',
  )
  expect(host.said()).toContain(
    'Cannot take over the typefaces of `house.docx`: `Georgia`, `Verdana`',
  )
})

test('briefings are made with it, in every format', async () => {
  const host = await withHouse()
  expect(await run(['theme', 'import', 'house.docx'], host)).toBe(0)
  const build = ['build', 'harbour.txt', '--theme', 'house', '-f', 'pdf,docx,md,html', '-o', 'out']
  expect(await run(build, host)).toBe(0)
  expect(await host.read('out/harbour.policy-brief.html')).toContain('#7a1f3d')
})

test('it overwrites nothing, and reads nothing but Word files', async () => {
  const host = await withHouse({ 'templates/themes/house.json': '{}', 'a.docx': 'no archive' })
  expect(await run(['theme', 'import', 'house.docx'], host)).toBe(2)
  expect(host.said()).toContain('there is one already')
  expect(await host.read('templates/themes/house.json')).toBe('{}')
  expect(await run(['theme', 'import', 'a.docx'], host)).toBe(1)
  expect(host.said()).toContain('Cannot read the styles of `a.docx`: found no archive')
  expect(
    await run(['theme', 'import', 'house.docx', '-o', 'templates/themes/other.json'], host),
  ).toBe(0)
})
