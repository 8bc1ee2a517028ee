import { describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

describe('ingest', () => {
  test('prints metadata, blocks and text as JSON', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    expect(await run(['ingest', 'harbour.txt'], host)).toBe(0)
    const article = JSON.parse(host.printed())
    expect(article).toMatchObject({
      title: 'Port of Selm to close for repairs',
      date: '2031-03-04',
    })
    for (const { start, end, text } of article.blocks) {
      expect(article.text.slice(start, end).replace(/\s+/g, ' ')).toBe(text)
    }
  })

  test('reads standard input, in the format it is told', async () => {
    const host = await fakeHost({ stdin: '# Not a heading\n\nText of it.\n' })
    expect(await run(['ingest', '-', '--from', 'text'], host)).toBe(0)
    expect(JSON.parse(host.printed()).text).toContain('# Not a heading')
  })

  test('takes bare lines for headings unless the command line or the configuration says not to', async () => {
    const text = harbourArticle
    const headingsOf = async (args: readonly string[], config?: string) => {
      const files = { 'harbour.txt': text, ...(config && { 'briefwright.config.yaml': config }) }
      const host = await fakeHost({ files })
      expect(await run(['ingest', 'harbour.txt', ...args], host)).toBe(0)
      const { blocks }: { readonly blocks: readonly { readonly type: string }[] } = JSON.parse(
        host.printed(),
      )
      return blocks.filter(({ type }) => type === 'heading').length
    }
    expect(await headingsOf([])).toBeGreaterThan(0)
    expect(await headingsOf(['--headings', 'none'])).toBe(0)
    expect(await headingsOf([], 'headings: none\n')).toBe(0)
    expect(await headingsOf(['--headings', 'auto'], 'headings: none\n')).toBeGreaterThan(0)
  })

  test.each([
    ['a missing file', 'nowhere.txt', 'ingest/not-found'],
    ['a folder', '.', 'ingest/is-directory'],
    ['an empty file', 'empty.txt', 'ingest/empty'],
  ])('of %s ends with 1 and prints nothing', async (_, path, code) => {
    const host = await fakeHost({ files: { 'empty.txt': '' } })
    expect(await run(['ingest', path], host)).toBe(1)
    expect(host.printed()).toBe('')
    expect(host.said()).toContain(`[${code}]`)
  })

  test('prints findings as JSON, on standard error', async () => {
    const host = await fakeHost({ files: { 'empty.txt': '' } })
    await run(['ingest', 'empty.txt', '--json'], host)
    expect(JSON.parse(host.said())).toMatchObject({ diagnostics: [{ code: 'ingest/empty' }] })
  })
})

describe('extract', () => {
  test('prints the brief as JSON', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    expect(await run(['extract', 'harbour.txt', '--date', '2031-03-09'], host)).toBe(0)
    const brief = JSON.parse(host.printed())
    expect(brief.date).toMatchObject({ value: '2031-03-09' })
    expect(brief.quotes.length).toBeGreaterThan(0)
  })

  test('gives the same brief from any folder', async () => {
    const host = await fakeHost({ files: { 'in/harbour.txt': harbourArticle } })
    await run(['extract', 'in/harbour.txt'], host)
    const inside = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    await run(['extract', 'harbour.txt'], inside)
    expect(inside.printed()).toBe(host.printed())
  })
})

describe('render', () => {
  test('makes what build makes, from the brief that extract prints', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    await run(['extract', 'harbour.txt'], host)
    const second = await fakeHost({ files: { 'harbour.json': host.printed() } })
    expect(await run(['render', 'harbour.json', '-f', 'md'], second)).toBe(0)
    await run(['build', 'harbour.txt', '-f', 'md'], host)
    const name = 'output/harbour.policy-brief.md'
    // A brief alone brings no source whose words a file could be checked by.
    const [words = ''] = (await host.read(name)).split('\n<!-- briefwright evidence')
    expect(await second.read(name)).toBe(words)
  })

  test('prints what a person corrected', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    await run(['extract', 'harbour.txt'], host)
    const brief = JSON.parse(host.printed())
    brief.title.text.value = 'Selm shuts its port'
    const second = await fakeHost({ stdin: JSON.stringify(brief) })
    expect(await run(['render', '-', '-f', 'md', '-o', '-'], second)).toBe(0)
    expect(second.printed()).toContain('# Selm shuts its port')
  })

  test('of something that is no brief ends with 1 and says where', async () => {
    const host = await fakeHost({ files: { 'a.json': '{ "version": 1, }', 'b.json': '{}' } })
    expect(await run(['render', 'a.json'], host)).toBe(1)
    expect(host.said()).toMatch(/^a\.json:1:1\d: error: .*\[extract\/bad-brief\]$/m)
    expect(await run(['render', 'b.json'], host)).toBe(1)
    expect(host.said()).toMatch(/^b\.json: error: .*\[extract\/bad-brief\]$/m)
  })
})
