import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { nodeFiles } from '../../src/build/files/node-files.ts'
import { exitCodeOf } from '../../src/cli/exit-codes.ts'
import { run } from '../../src/cli/run.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

const found = (...codes: readonly Diagnostic['code'][]) =>
  codes.map((code): Diagnostic => ({ severity: 'error', code, message: 'Found.' }))

test('of several causes the one nearest to us gives the exit code, and what is stale comes last', () => {
  expect(exitCodeOf(found())).toBe(0)
  expect(exitCodeOf(found('build/stale'))).toBe(3)
  expect(exitCodeOf(found('build/stale', 'ingest/empty'))).toBe(1)
  expect(exitCodeOf(found('build/stale', 'ingest/empty', 'build/bad-config'))).toBe(2)
})

test('a check that finds a faulty article and a stale briefing ends with 1, and reports both', async () => {
  const host = await fakeHost({ files: { 'source/a.txt': harbourArticle } })
  await run(['build', '-f', 'md'], host)
  await writeFile(join(host.cwd, 'source/a.txt'), harbourArticle.replace('six', 'nine'))
  await writeFile(join(host.cwd, 'source/b.txt'), '')
  expect(await run(['build', '-f', 'md', '--check'], host)).toBe(1)
  expect(host.said()).toContain('[build/stale]')
  expect(host.said()).toContain('[ingest/empty]')
})

test('an error of ours ends with 70, whatever else was found', async () => {
  const host = await fakeHost({
    files: { 'source/a.txt': harbourArticle, 'source/b.txt': '' },
    disk: {
      read: async (path) => {
        if (path.endsWith('a.txt')) throw new Error('Bug: for this test')
        return nodeFiles.read(path)
      },
    },
  })
  expect(await run(['build', '-f', 'md'], host)).toBe(70)
  expect(host.said()).toContain('[ingest/empty]')
})
