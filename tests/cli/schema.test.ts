import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
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
