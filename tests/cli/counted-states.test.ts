import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Manifest } from '../../src/model/manifest.ts'
import type { Checked } from '../../src/verify/verdict.ts'
import { PROJECT } from '../support/built.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

const SAID = /(?:^|\.)(?:quotes|statements)\.\d+\.(?:text|content)$/

test.each(['ashin-water-protocol.txt', 'school-lunch-contracts.html'])(
  'the manifest counts what people say in %s as `verify` does, in every kind',
  async (name) => {
    const text = await readFile(join(PROJECT, 'source', name))
    const host = await fakeHost({ files: { [name]: text } })
    const kinds = 'policy-brief,talking-points,timeline-sitrep,quote-sheet,information-memo'
    expect(await run(['build', name, '-t', kinds, '-f', 'docx,md'], host)).toBe(0)
    const manifest: Manifest = JSON.parse(await host.read('output/manifest.json'))
    expect(manifest.artifacts).toHaveLength(10)
    const printer = await fakeHost()
    const paths = manifest.artifacts.map(({ path }) => join(host.cwd, 'output', path))
    await run(['verify', '--json', '--source', join(host.cwd, name), '--', ...paths], printer)
    const { files } = JSON.parse(printer.printed())
    const counted = files.map(({ checked }: { readonly checked: readonly Checked[] }) => {
      const said = checked.filter(({ path = '' }) => SAID.test(path))
      const count = (verdict: string) => said.filter((one) => one.verdict === verdict).length
      return { exact: count('exact'), elided: count('elided') }
    })
    expect(manifest.artifacts.map(({ states }) => states)).toEqual(counted)
    expect(counted.some(({ exact }: { readonly exact: number }) => exact > 0)).toBe(true)
  },
)
