import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { pierArticle } from '../support/finished.ts'
import { fakeHost } from '../support/host.ts'

vi.setConfig({ testTimeout: 120_000 })

const built = async (formats: string) => {
  const host = await fakeHost({ files: { 'pier.txt': pierArticle } })
  expect(await run(['build', 'pier.txt', '-o', 'out', '-f', formats], host)).toBe(0)
  return host
}

test('verify says how many texts each file shows and how they agree', async () => {
  const host = await built('md,docx')
  const files = ['out/pier.policy-brief.md', 'out/pier.policy-brief.docx']
  expect(await run(['verify', ...files], host)).toBe(0)
  expect(host.printed()).toMatch(/^out\/pier\.policy-brief\.md: passes: \d+ texts: \d+ exact/mu)
  expect(host.printed()).toMatch(/^out\/pier\.policy-brief\.docx: passes/mu)
})

test('verify ends with 1 for an altered quotation, and says where it stands here and in the source', async () => {
  const host = await built('md')
  const path = join(host.cwd, 'out/pier.policy-brief.md')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('6.2 million', '9.2 million'))
  expect(await run(['verify', 'out/pier.policy-brief.md'], host)).toBe(1)
  expect(host.said()).toContain('[-6.2-] {+9.2+} million')
  expect(host.said()).toMatch(/out\/pier\.policy-brief\.md:\d+: error: /u)
  expect(host.said()).toMatch(/In the source: pier\.txt:11:\d+/u)
})

test('verify checks a stripped file against a source that is given', async () => {
  const host = await built('md')
  const path = join(host.cwd, 'out/pier.policy-brief.md')
  const bare = (await readFile(path, 'utf8')).replace(/<!-- briefwright[\s\S]*$/u, '')
  await writeFile(path, bare)
  expect(await run(['verify', 'out/pier.policy-brief.md'], host)).toBe(1)
  expect(host.said()).toContain('it carries no source, and none was given')
  expect(host.said()).toContain('--source article.txt')
  expect(await run(['verify', 'out/pier.policy-brief.md', '--source', 'pier.txt'], host)).toBe(0)
  await writeFile(path, bare.replace('was never safe', 'was always safe'))
  expect(await run(['verify', 'out/pier.policy-brief.md', '--source', 'pier.txt'], host)).toBe(1)
})

test('trace tells template line, fact, rule and source sentence', async () => {
  const host = await built('docx')
  const file = 'out/pier.policy-brief.docx'
  expect(await run(['trace', file, '--text', 'nobody has read', '--json'], host)).toBe(0)
  const { traces } = JSON.parse(host.printed().slice(host.printed().indexOf('{')))
  expect(traces[0]).toMatchObject({
    template: { file: expect.stringMatching(/\.md\.hbs$/u), line: expect.any(Number) },
    path: expect.any(String),
    rule: expect.any(String),
    source: { file: 'pier.txt', line: 5 },
    sentence: expect.stringContaining('nobody has read'),
  })
})

test('diff tells what changed between two files, word by word', async () => {
  const host = await fakeHost({
    files: { 'a.txt': pierArticle, 'b.txt': pierArticle.replace('14 per cent', '19 per cent') },
  })
  expect(await run(['build', 'a.txt', 'b.txt', '-o', '.', '-f', 'docx'], host)).toBe(0)
  expect(await run(['diff', 'a.policy-brief.docx', 'a.policy-brief.docx'], host)).toBe(0)
  expect(host.printed()).toContain('No changes.')
  expect(await run(['diff', 'a.policy-brief.docx', 'b.policy-brief.docx'], host)).toBe(0)
  expect(host.printed()).toMatch(/quotations\n {2}~ .*\[-14-\] \{\+19\+\}/u)
})
