import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { sourceFile } from '../support/source-file.ts'

const sentence = 'The council of the port signed the pact after nine months of talks. '
const diagnosticsOf = async (text: string, name: string) =>
  (await ingest(sourceFile(text, { name }))).diagnostics

test('what was left out is counted by rule, with the first place', async () => {
  const text = `# Pact\n\n![A quay](a.png) ![A ship](b.png)\n\n${sentence}\n\nRead more: A pact\n\n<div>Box</div>\n`
  expect(await diagnosticsOf(text, 'a.md')).toEqual([
    {
      severity: 'info',
      code: 'ingest/dropped-block',
      message: 'Left out 4 passages of `a.md`: image (2), raw-html (1), boilerplate (1).',
      place: { file: 'a.md', line: 3, column: 1, length: 16 },
      hint: '`briefwright ingest a.md` lists them, each with its place.',
    },
  ])
})

test('running text that was left out is warned of, by the longest passage', async () => {
  const box = `<div>${sentence.repeat(4)}</div>`
  const text = `# Pact\n\n${sentence}\n\n<div>${sentence.repeat(5)}</div>\n\n${sentence}\n\n${box}\n`
  const [warning] = await diagnosticsOf(text, 'a.md')
  expect(warning).toMatchObject({
    severity: 'warning',
    code: 'ingest/dropped-text',
    place: { file: 'a.md', line: 5, column: 1 },
  })
  expect(warning?.message).toContain('5 sentences by the rule `raw-html`')
  expect(warning?.message).toContain('and one passage more')
})

test('three sentences, and comments of any length, are not warned of', async () => {
  const short = `# Pact\n\n${sentence}\n\n<div>${sentence.repeat(3)}</div>\n`
  expect((await diagnosticsOf(short, 'a.md')).map(({ severity }) => severity)).toEqual(['info'])
  const page = `<article><h1>Pact</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}</article>
    <section class="comments">${`<p>I think ${sentence}</p>`.repeat(9)}</section>`
  const found = await diagnosticsOf(page, 'a.html')
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'info ingest/dropped-block',
  ])
})

test('a source of which nothing was left out says nothing', async () => {
  expect(await diagnosticsOf(`# Pact\n\n${sentence}`, 'a.md')).toEqual([])
})
