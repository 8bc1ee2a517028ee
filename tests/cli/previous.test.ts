import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

const build = ['build', 'harbour.txt', '-t', 'timeline-sitrep', '-f', 'md', '-o', 'out']

test('--previous tells what is new since the last issue', async () => {
  const first = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
  expect(await run(build, first)).toBe(0)
  expect(await first.read('out/harbour.timeline-sitrep.md')).toContain('First edition.')
  await run(['extract', 'harbour.txt'], first)
  const brief = first.printed().slice(first.printed().indexOf('{'))
  const news = '“The quay will open again,” said Ann Lisle, the mayor of Selm.'
  const files = { 'harbour.txt': `${harbourArticle}\n\n${news}\n`, 'last.json': brief }
  const next = await fakeHost({ files })
  expect(await run([...build, '--previous', 'last.json'], next)).toBe(0)
  const report = await next.read('out/harbour.timeline-sitrep.md')
  expect(report).toContain('New among the speakers: Ann Lisle.')
  expect(report).not.toContain('First edition.')
})

test('--previous takes the last issue itself, as it was sent', async () => {
  const files = { 'harbour.txt': harbourArticle }
  const first = await fakeHost({ files })
  expect(await run([...build, '-f', 'pdf,docx,html'], first)).toBe(0)
  const news = '“The quay will open again,” said Ann Lisle, the mayor of Selm.'
  const next = await fakeHost({ files: { 'harbour.txt': `${harbourArticle}\n\n${news}\n` } })
  for (const format of ['pdf', 'docx', 'html']) {
    const last = join(first.cwd, `out/harbour.timeline-sitrep.${format}`)
    expect(await run([...build, '--previous', last], next), next.said()).toBe(0)
    const report = await next.read('out/harbour.timeline-sitrep.md')
    expect(report).toContain('New among the speakers: Ann Lisle.')
  }
})

test('--previous that carries no brief is told, with what to give in its place', async () => {
  const files = { 'harbour.txt': harbourArticle, 'last.md': '# Nothing\n' }
  const host = await fakeHost({ files })
  expect(await run([...build, '--previous', 'last.md'], host)).toBe(1)
  expect(host.said()).toContain('Cannot take a brief from `last.md`')
  expect(host.said()).toContain('briefwright extract')
})

test('--previous wants one source, and a brief', async () => {
  const files = { 'harbour.txt': harbourArticle, 'b.txt': harbourArticle, 'last.json': '{}' }
  const host = await fakeHost({ files })
  expect(await run([...build, '--previous', 'last.json'], host)).toBe(1)
  expect(host.said()).toContain('[extract/bad-brief]')
  expect(await run([...build, 'b.txt', '--previous', 'last.json'], host)).toBe(2)
})
