import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { extensions } from '../../src/model/document.ts'
import type { StartOptions } from '../support/built.ts'
import { PROJECT, startBuilt } from '../support/built.ts'

// Slow tests: each makes all sample briefings in a process of its own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const FORMATS = Object.values(extensions)

type Hashes = Readonly<Record<string, string>>

let sources: readonly string[] = []
let expected: Hashes = {}

beforeAll(async () => {
  const names = await readdir(join(PROJECT, 'source'))
  sources = names.filter((name) => !name.startsWith('README')).map((name) => `source/${name}`)
  expected = await build(sources)
})

test('the samples give a file of each format, and one manifest', () => {
  expect(Object.keys(expected)).toHaveLength(sources.length * FORMATS.length + 1)
})

test('the same input gives the same bytes a second time', async () => {
  expect(await build(sources)).toEqual(expected)
})

test('the same bytes in another order, of several at a time', async () => {
  expect(await build(sources.toReversed(), { argv: ['--jobs', '2'] })).toEqual(expected)
})

test('the same bytes in another time zone and another locale', async () => {
  const environment = { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  expect(await build(sources, { environment })).toEqual(expected)
})

test('the same bytes from another folder', async () => {
  const absolute = sources.map((source) => join(PROJECT, source))
  const { 'manifest.json': manifest, ...briefings } = expected
  // The manifest has paths as people there know them.
  expect(await build(absolute, { cwd: tmpdir() })).toMatchObject(briefings)
  expect(manifest).toBeDefined()
})

interface Variation extends StartOptions {
  readonly argv?: readonly string[]
}

/** The sha256 of all that is built, by file name. */
async function build(
  given: readonly string[],
  { argv = [], ...options }: Variation = {},
): Promise<Hashes> {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-'))
  try {
    const { exitCode, stderr } = await startBuilt(
      ['build', ...given, '-f', FORMATS.join(), '-o', folder, ...argv],
      options,
    )
    expect(exitCode, stderr).toBe(0)
    const names = (await readdir(folder)).sort()
    const hashes = names.map(async (name) => [name, await sha256Of(join(folder, name))] as const)
    return Object.fromEntries(await Promise.all(hashes))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function sha256Of(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
