import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { helpers } from '../../src/compose/helpers/index.ts'
import { PROJECT, start } from '../support/built.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

async function schemaOf(name: string) {
  const host = await fakeHost()
  expect(await run(['schema', name], host)).toBe(0)
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(host.printed()))
}

test.each([
  [
    'front-matter',
    { title: 'A', byline: ['B'], handling: { tlp: 'AMBER' }, own: 1 },
    { headings: 'all' },
  ],
  [
    'front-matter',
    { slots: { gaps: 'None.' }, marking: 'Official' },
    { handling: { markin: 'x' } },
  ],
  ['overlay', { slots: { gaps: { author: 'A', text: 'B' } }, hide: ['s-1'] }, { hidden: ['s-1'] }],
  ['config', { kinds: ['policy-brief'] }, { kind: 'policy-brief' }],
  ['theme', { colours: { accent: '#7a1f1f' } }, { colors: {} }],
  ['labels', { keyMessages: 'In brief', own: 'x' }, { keyMessages: 1 }],
])('schema %s takes what such a file says, and nothing misspelt', async (name, right, wrong) => {
  const isValid = await schemaOf(name)
  expect(isValid({ $schema: 'schemas/x.json', ...right })).toBe(true)
  expect(isValid(wrong)).toBe(false)
})

test.each(['front-matter', 'overlay'])(
  'schema %s takes the labels and dates that a build takes, and no others',
  async (name) => {
    const isValid = await schemaOf(name)
    for (const tlp of ['AMBER', 'TLP:AMBER+STRICT', ' tlp:amber+strict ', 'Green'])
      expect([tlp, isValid({ handling: { tlp } })]).toEqual([tlp, true])
    for (const tlp of ['ORANGE', 'TLP AMBER', 'AMBERSTRICT', ''])
      expect([tlp, isValid({ handling: { tlp } })]).toEqual([tlp, false])
    for (const date of ['2031-05-14', '14 May 2031', '١٤ مايو ٢٠٣١', 2031])
      expect([date, isValid({ date })]).toEqual([date, true])
    for (const date of ['tomorrow', '', 20.5])
      expect([date, isValid({ date })]).toEqual([date, false])
  },
)

test('every file may name its schema', async () => {
  const json = (value: object) => JSON.stringify({ $schema: '../schemas/x.json', ...value })
  const host = await fakeHost({
    files: {
      'briefwright.config.yaml': '$schema: schemas/config.schema.json\nkinds: [policy-brief]\n',
      'harbour.txt': harbourArticle.replace('---\n', '---\n$schema: schemas/x.json\n'),
      'harbour.brief.yaml': '$schema: schemas/x.json\nslots:\n  gaps: None.\n',
      'templates/shared/theme.json': json({ colours: { accent: '#7a1f1f' } }),
      'templates/shared/labels.en.json': json({ keyMessages: 'In brief' }),
    },
  })
  expect(await run(['build', 'harbour.txt', '-f', 'md', '-o', 'out'], host)).toBe(0)
  expect(host.said()).not.toContain('$schema')
  expect(await host.read('out/harbour.policy-brief.md')).toContain('## In brief')
})

test('schema template-types names every field and helper, in TypeScript that compiles', async () => {
  const host = await fakeHost()
  expect(await run(['schema', 'template-types'], host)).toBe(0)
  const types = host.printed()
  expect(types).toContain('interface Quote {')
  expect(types).toContain('  /** The sentence before that one. */\n  before?: Text\n')
  for (const name of Object.keys(helpers)) expect(types).toContain(`type Helper_${name} = (`)
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-types-'))
  try {
    await writeFile(join(folder, 'types.d.ts'), types)
    const { exitCode, stdout } = await start(
      process.execPath,
      [join(PROJECT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', 'types.d.ts'],
      { cwd: folder },
    )
    expect(stdout).toBe('')
    expect(exitCode).toBe(0)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the editor task of the README finds what the check prints', async () => {
  const readme = await readFile(join(PROJECT, 'templates/README.md'), 'utf8')
  const [, task = ''] = /```json\n(\{\n {2}"version": "2\.0\.0"[^`]*)```/u.exec(readme) ?? []
  const { regexp } = JSON.parse(task).tasks[0].problemMatcher.pattern
  const host = await fakeHost({ files: { 'templates/note/template.md.hbs': '# {{titel}}\n' } })
  expect(await run(['templates', 'check', 'note'], host)).toBe(1)
  const [line] = host
    .said()
    .split('\n')
    .flatMap((one) => new RegExp(regexp, 'u').exec(one) ?? [])
  expect(line).toContain('note/template.md.hbs:1:5: error: Cannot read `titel`')
})
