import { describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

const build = ['build', 'harbour.txt', '-f', 'md', '-o', 'out']
const slots = 'author: Ann Lee\nslots:\n  why-it-matters: The quay feeds the town.\n'

describe('an overlay beside its article', () => {
  test('is read by its name', async () => {
    const files = { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': slots }
    const host = await fakeHost({ files })
    expect(await run(build, host)).toBe(0)
    const briefing = await host.read('out/harbour.policy-brief.md')
    expect(briefing).toContain('The quay feeds the town.')
    expect(briefing).toContain('Ann Lee')
  })

  test('is pointed at by the path people know', async () => {
    const files = { 'in/harbour.txt': harbourArticle, 'in/harbour.brief.yaml': 'hide: [s-0]\n' }
    const host = await fakeHost({ files })
    expect(await run(['build', 'in', '-f', 'md', '-o', 'out'], host)).toBe(1)
    expect(host.said()).toContain('in/harbour.brief.yaml:1:8: error: Cannot find `s-0`')
  })

  test('of which there are two cannot be chosen from', async () => {
    const files = {
      'harbour.txt': harbourArticle,
      'harbour.brief.yaml': slots,
      'harbour.brief.json': '{}',
    }
    const host = await fakeHost({ files })
    expect(await run(build, host)).toBe(1)
    expect(host.said()).toContain('Cannot choose an overlay')
    expect(await run(['ingest', 'harbour.txt'], host)).toBe(0)
  })
})

test('--overlay names one that lies elsewhere, for one source', async () => {
  const files = { 'harbour.txt': harbourArticle, 'b.txt': harbourArticle, 'desk/mine.yaml': slots }
  const host = await fakeHost({ files })
  expect(await run([...build, '--overlay', 'desk/mine.yaml'], host)).toBe(0)
  expect(await host.read('out/harbour.policy-brief.md')).toContain('The quay feeds the town.')
  expect(await run(['build', '*.txt', '--overlay', 'desk/mine.yaml'], host)).toBe(2)
  expect(await run([...build, '--overlay', 'nowhere.yaml'], host)).not.toBe(0)
  expect(host.said()).toContain('Cannot find the overlay `nowhere.yaml`')
})

test('--require-complete fails while a slot of the template is open, and writes nothing', async () => {
  const files = { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': slots }
  const host = await fakeHost({ files })
  expect(await run([...build, '--require-complete'], host)).toBe(1)
  expect(host.said()).toContain('found the slot `implications` open')
  expect(host.said()).not.toContain('found the slot `why-it-matters` open')
  await expect(host.read('out/harbour.policy-brief.md')).rejects.toThrow()
})

test('--require-complete asks for no slot that the briefing has no place for', async () => {
  const filled = 'author: Ana Vale\nslots:\n  comment: It is a start.\n'
  const files = { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': filled }
  const host = await fakeHost({ files })
  const memo = ['build', 'harbour.txt', '-o', 'out', '-t', 'information-memo', '-f', 'md']
  expect(await run([...memo, '--require-complete'], host)).toBe(0)
  expect(await host.read('out/harbour.information-memo.md')).toContain('Slots open: 0.')
})

test('`overlay` prints one to start from, which the next build takes', async () => {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
  expect(await run(['overlay', 'harbour.txt'], host)).toBe(0)
  const filled = host.printed().replace('  implications:', '  implications: It is a start.')
  const next = await fakeHost({
    files: { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': filled },
  })
  expect(await run(build, next)).toBe(0)
  expect(await next.read('out/harbour.policy-brief.md')).toContain('It is a start.')
})

test('`schema overlay` describes the file', async () => {
  const host = await fakeHost()
  expect(await run(['schema', 'overlay'], host)).toBe(0)
  expect(host.printed()).toContain('"hide"')
})
