import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkAgainst, printFile, writeFile } from '../../src/build/deliver.ts'
import type { MadeFile } from '../../src/build/settings/settings.ts'
import { fakeHost } from '../support/host.ts'
import { madeArtifact } from '../support/manifest.ts'

const NAME = 'pact.policy-brief.md'

function made(text: string): MadeFile {
  const bytes = Buffer.from(text)
  return { name: NAME, format: 'markdown', bytes, made: madeArtifact({ path: NAME, text }) }
}

function failure(code: string) {
  return () => Promise.reject(Object.assign(new Error(code), { code }))
}

describe('writing', () => {
  test('makes the folders on the way and leaves no draft', async () => {
    const host = await fakeHost()
    const folder = join(host.cwd, 'out/2031')
    const delivery = await writeFile(made('A.\n'), folder, host)
    expect(delivery).toEqual({
      path: 'out/2031/pact.policy-brief.md',
      status: 'written',
      diagnostics: [],
    })
    expect(await readdir(folder)).toEqual(['pact.policy-brief.md'])
    expect(await host.read('out/2031/pact.policy-brief.md')).toBe('A.\n')
  })

  test('leaves a file alone that is what it should be', async () => {
    const host = await fakeHost({
      files: { 'pact.policy-brief.md': 'A.\n' },
      disk: { write: failure('EACCES') },
    })
    const { status } = await writeFile(made('A.\n'), host.cwd, host)
    expect(status).toBe('unchanged')
  })

  test('into a folder that refuses is one error for the folder, and what was there stays', async () => {
    const host = await fakeHost({
      files: { 'out/pact.policy-brief.md': 'Old.\n' },
      disk: { write: failure('EACCES') },
    })
    const { status, diagnostics } = await writeFile(made('New.\n'), join(host.cwd, 'out'), host)
    expect(status).toBe('failed')
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'build/unwritable', place: { file: 'out' } },
    ])
    expect(await host.read('out/pact.policy-brief.md')).toBe('Old.\n')
  })

  test('where part of the path is a file is an error', async () => {
    const host = await fakeHost({ files: { out: 'a file' } })
    const { diagnostics } = await writeFile(made('A.\n'), join(host.cwd, 'out'), host)
    expect(diagnostics.map(({ code }) => code)).toEqual(['build/unwritable'])
    expect(await host.read('out')).toBe('a file')
  })

  test('over a folder of that name is an error that leaves no draft', async () => {
    const host = await fakeHost()
    await mkdir(join(host.cwd, 'pact.policy-brief.md'))
    const { diagnostics } = await writeFile(made('A.\n'), host.cwd, host)
    expect(diagnostics).toMatchObject([{ place: { file: 'pact.policy-brief.md' } }])
    expect(await readdir(host.cwd)).toEqual(['pact.policy-brief.md'])
  })
})

describe('checking', () => {
  test('writes nothing and tells current from stale from missing', async () => {
    const host = await fakeHost({ files: { 'pact.policy-brief.md': 'A.\nB.\nC.\n' } })
    const current = await checkAgainst(undefined)(made('A.\nB.\nC.\n'), host.cwd, host)
    const stale = await checkAgainst(undefined)(made('A.\nX.\nC.\n'), host.cwd, host)
    const missing = await checkAgainst(undefined)(made('A.\n'), join(host.cwd, 'out'), host)
    expect([current.status, stale.status, missing.status]).toEqual(['current', 'stale', 'missing'])
    expect(await readdir(host.cwd)).toEqual(['pact.policy-brief.md'])
  })

  test('names the first line that differs', async () => {
    const host = await fakeHost({ files: { 'pact.policy-brief.md': 'A.\nB.\n' } })
    const { diagnostics } = await checkAgainst(undefined)(made('A.\nX.\n'), host.cwd, host)
    expect(diagnostics).toMatchObject([
      { code: 'build/stale', place: { file: 'pact.policy-brief.md', line: 2 } },
    ])
  })
})

test('printing gives the bytes to standard output', async () => {
  const host = await fakeHost()
  await printFile(made('A.\n'), host.cwd, host)
  expect(host.printed()).toBe('A.\n')
})
