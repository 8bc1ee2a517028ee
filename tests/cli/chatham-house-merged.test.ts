import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { fakeHost } from '../support/host.ts'
import { unpacked } from '../support/unpacked.ts'

// Slow tests: all kinds in all formats.
vi.setConfig({ testTimeout: 240_000 })

/** Each names those who speak in the other, one of them the trust in a role as well; people and places are invented. */
const LOCK = `---
title: Lindqvar warns of a closed lock
published: 2026-02-11
url: https://ledger.example/petra-lindqvar-warns
---

The lock at Marrowdeep will close on 2 March 2026, said Petra Lindqvar, chair of the Waterway Trust.

"We can mend the gates now or fish them out of the canal," Lindqvar told the Canal Ledger.

Jonas Tellerby denied it. "Petra is wrong about the gates," Tellerby said. The work could begin in March 2026, according
to the Waterway Trust.
`

const GATES = `---
title: Tellerby answers the Waterway Trust
published: 2026-02-13
---

The skippers will go to court over the lock at Marrowdeep, their chair Jonas Tellerby said on Friday.

"We can mend the gates now or fish them out of the canal," Ms Lindqvar of the Waterway Trust had said. "She is wrong,
and her board knows it," Tellerby told the Canal Ledger.

Deputy chair Anjalena Rullander said the trust would lose 5.1 million crowns in 2027.
`

/** Case does not count. */
const SECRETS = [
  'lindqvar',
  'petra',
  'tellerby',
  'jonas',
  'waterway trust',
  'rullander',
  'anjalena',
]
const KINDS = 'policy-brief,information-memo,talking-points,quote-sheet,timeline-sitrep'
const RULE = ['--handling', 'chatham-house']

/** Which names texts tell. */
function told(texts: readonly string[]): readonly string[] {
  return SECRETS.filter((secret) => texts.some((text) => text.toLowerCase().includes(secret)))
}

async function leaksIn(folder: string): Promise<readonly string[]> {
  const leaks: string[] = []
  for (const name of await readdir(folder)) {
    const found = told([name, ...(await unpacked(name, await readFile(join(folder, name))))])
    leaks.push(...found.map((secret) => `${name}: ${secret}`))
  }
  return leaks
}

test('of two articles merged, no file of any kind tells who spoke, and no command that reads them', async () => {
  const host = await fakeHost({ files: { 'petra-lindqvar.md': LOCK, 'gates.md': GATES } })
  const argv = ['build', 'petra-lindqvar.md', 'gates.md', '--merge', 'talks', '-t', KINDS]
  expect(await run([...argv, '-f', 'md,html,docx,pdf', ...RULE], host), host.said()).toBe(0)
  const folder = join(host.cwd, 'output')
  const names = await readdir(folder)
  expect(names).toHaveLength(5 * 4 + 1)
  expect(await leaksIn(folder)).toEqual([])
  expect(await host.read('output/talks.quote-sheet.md')).toContain('We can mend the gates now')
  const files = names.filter((name) => !name.endsWith('.json')).map((name) => join(folder, name))

  const verifier = await fakeHost()
  const carriers = files.filter((name) => !name.endsWith('.md'))
  expect(await run(['verify', ...carriers], verifier), verifier.said()).toBe(0)
  await run(['verify', '--json', '--strict', ...files], verifier)
  expect(verifier.printed()).toContain('We can mend the gates now')
  expect(told([verifier.printed(), verifier.said()])).toEqual([])

  const tracer = await fakeHost()
  for (const file of files) {
    expect(await run(['trace', file, '--text', 'lock'], tracer), tracer.said()).toBe(0)
    await run(['trace', file, '--text', 'lock', '--json'], tracer)
  }
  await run(
    ['diff', join(folder, 'talks.quote-sheet.pdf'), join(folder, 'talks.policy-brief.html')],
    tracer,
  )
  expect(tracer.printed()).toContain('The lock at Marrowdeep')
  expect(told([tracer.printed(), tracer.said()])).toEqual([])
})

test('a briefing of what changed since one before does not tell, nor does `diff` of the two', async () => {
  const two = await fakeHost({ files: { 'talks.md': LOCK } })
  expect(await run(['build', 'talks.md', '-f', 'pdf', '-o', 'before', ...RULE], two)).toBe(0)
  const later = LOCK.replace(
    'Jonas Tellerby denied it.',
    'Jonas Tellerby denied it, and Anjalena Rullander of the Waterway Trust said that 12 locks would close.',
  )
  const before = (await readdir(join(two.cwd, 'before'))).find((name) => name.endsWith('.pdf'))
  const next = await fakeHost({ files: { 'talks.md': later } })
  const previous = join(two.cwd, 'before', before ?? '')
  const argv = ['build', 'talks.md', '-t', KINDS, '-f', 'md,html,docx,pdf', ...RULE]
  expect(await run([...argv, '--previous', previous], next), next.said()).toBe(0)
  const made = join(next.cwd, 'output')
  expect(await leaksIn(made)).toEqual([])
  expect(await next.read('output/talks.policy-brief.md')).toContain('12 locks would close')
  const printer = await fakeHost()
  const pdf = (await readdir(made)).find((name) => name.endsWith('policy-brief.pdf')) ?? ''
  await run(['diff', previous, join(made, pdf)], printer)
  expect(printer.printed()).toContain('12 locks')
  expect(told([printer.printed(), printer.said()])).toEqual([])
})
