import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

const other = 'The council of Selm denied on 6 March 2031 that the port would close.\n'
const build = ['build', 'harbour.txt', 'council.txt', '--merge', 'selm', '-f', 'md', '-o', 'out']

test('--merge makes one briefing of all articles, each paragraph with its source', async () => {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle, 'council.txt': other } })
  expect(await run(build, host)).toBe(0)
  expect(host.printed()).toBe('out/selm.policy-brief.md\n')
  const briefing = await host.read('out/selm.policy-brief.md')
  expect(briefing).toContain('[^s1-p')
  expect(briefing).toMatch(/\[\^s2-p1\]: 2\s¶\s1/)
  expect(host.said()).toContain('1 briefing from 2 sources')
})

test('what an overlay beside one of them says is in it', async () => {
  const overlay = 'slots:\n  implications: The ferries stop.\n'
  const files = {
    'harbour.txt': harbourArticle,
    'council.txt': other,
    'council.brief.yaml': overlay,
  }
  const host = await fakeHost({ files })
  expect(await run(build, host)).toBe(0)
  expect(await host.read('out/selm.policy-brief.md')).toContain('The ferries stop.')
})

test('one that cannot be read is reported, and there is no briefing without it', async () => {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle, 'council.txt': '' } })
  expect(await run(build, host)).toBe(1)
  expect(host.said()).toContain('council.txt')
  expect(host.said()).toContain('[ingest/empty]')
  await expect(host.read('out/selm.policy-brief.md')).rejects.toThrow()
})

test('--overlay cannot be used with it', async () => {
  const files = { 'harbour.txt': harbourArticle, 'council.txt': other, 'o.yaml': 'author: A\n' }
  const host = await fakeHost({ files })
  expect(await run([...build, '--overlay', 'o.yaml'], host)).toBe(2)
})
