import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { FakeHost } from '../support/host.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

const RULE = 'extract/no-date'
const UNDATED =
  'Port of Selm to close\n\nThe port of Selm will close for repairs, its authority said.\n'

const article = (rules: string) => `---\nrules: ${rules}\n---\n${UNDATED}`
const build = ['build', '-f', 'md', '--json']

async function findings(host: FakeHost, argv: readonly string[] = build) {
  const before = host.printed().length
  const exitCode = await run(argv, host)
  const { diagnostics } = JSON.parse(host.printed().slice(before))
  return {
    exitCode,
    found: diagnostics.filter(({ code }: { readonly code: string }) => code === RULE),
    all: diagnostics,
  }
}

test('front matter says how much a finding about its article counts, above the configuration', async () => {
  const host = await fakeHost({
    files: {
      'source/a.txt': article(`{ ${RULE}: error }`),
      'source/b.txt': article(`{ ${RULE}: off }`),
      'source/c.txt': UNDATED,
      'briefwright.config.yaml': `rules:\n  ${RULE}: warn\n`,
    },
  })
  const { exitCode, found } = await findings(host)
  expect(exitCode).toBe(1)
  expect(found).toMatchObject([
    { severity: 'error', place: { file: 'source/a.txt' } },
    { severity: 'warning', place: { file: 'source/c.txt' } },
  ])
})

test('rules that are none are told at their line', async () => {
  const host = await fakeHost({ files: { 'source/a.txt': article(`{ ${RULE}: loud }`) } })
  expect(await run(['build', '-f', 'md'], host)).toBe(1)
  expect(host.said()).toContain('source/a.txt:2')
  expect(host.said()).toContain(`\`rules.${RULE}\``)
})

test('a suppression holds up to its last day, and is a finding of its own behind it', async () => {
  const first = await fakeHost({ files: { 'source/a.txt': UNDATED } })
  const [{ fingerprint }] = (await findings(first)).found
  const host = await fakeHost({
    files: {
      'source/a.txt': UNDATED,
      'briefwright.config.yaml': `failOn: info\nsuppress:\n  - rule: ${RULE}\n    fingerprint: "${fingerprint}"\n    reason: The desk knows.\n    until: 2031-05-14\n`,
    },
  })
  // The day of the host is the last one.
  expect(await findings(host)).toMatchObject({
    exitCode: 0,
    found: [{ suppressed: { reason: 'The desk knows.', until: '2031-05-14' } }],
  })
  const late = await findings(host, [...build, '--date', '2031-05-15'])
  expect(late.exitCode).toBe(1)
  expect(late.all.map(({ code }: { readonly code: string }) => code)).toContain(
    'build/expired-suppression',
  )
})
