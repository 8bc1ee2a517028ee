import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { BUILT_CLI, PROJECT, start, startBuilt } from '../support/built.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// Slow tests: each starts the built program.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const preload = join(PROJECT, 'tests/support/tell-loaded.cjs')

/** Packages that one format or kind of source needs, and brotli, whose work Node does. */
const large = ['brotli', 'docx', 'feedsmith', 'hast-util-to-html', 'pdfkit', 'subset-font', 'unpdf']

// The code that a run loads is what a cold start waits for: it is told by its texts, since no clock tells it the same twice.
beforeAll(async () => {
  expect((await startBuilt(['--version'])).exitCode).toBe(0)
})

test.each([
  { format: 'md', loads: [] },
  { format: 'docx', loads: ['docx'] },
  { format: 'pdf', loads: ['pdfkit'] },
])('a briefing in $format loads no code of other formats', async ({ format, loads }) => {
  expect(await loadedBy(['build', 'a.txt', '-f', format])).toEqual(loads)
})

test('saying the version loads no code that briefings are made with', async () => {
  expect(await loadedBy(['--version'])).toEqual([])
})

/** Of the large packages those whose code a run loads: the bundle says above each module where it is from. */
async function loadedBy(argv: readonly string[]): Promise<readonly string[]> {
  const { cwd } = await fakeHost({ files: { 'a.txt': harbourArticle } })
  const ended = await start(process.execPath, ['--require', preload, BUILT_CLI, ...argv], { cwd })
  expect(ended.exitCode).toBe(0)
  const names: readonly string[] = JSON.parse(/^LOADED (.+)$/m.exec(ended.stderr)?.[1] ?? '[]')
  const texts = await Promise.all(
    names.map((name) => readFile(join(PROJECT, 'dist/bundle', name), 'utf8')),
  )
  const modules = texts.join('\n').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)
  const packages = new Set([...modules].map(([, name]) => name))
  expect(packages).toContain('commander')
  return large.filter((name) => packages.has(name))
}
