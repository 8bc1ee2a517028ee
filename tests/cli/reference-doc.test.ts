import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { inspectDocx } from '../support/docx-inspect.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import type { FakeHost } from '../support/host.ts'
import { fakeHost } from '../support/host.ts'
import { stylesHouse, wholeHouse } from '../support/house-documents.ts'

vi.setConfig({ testTimeout: 120_000 })

const files = { 'harbour.txt': harbourArticle }
const build = ['build', 'harbour.txt', '-f', 'docx']
const made = async (host: FakeHost) =>
  inspectDocx(await host.files.read(`${host.cwd}/output/harbour.policy-brief.docx`))

test('--reference-doc comes before the configuration, that before the theme', async () => {
  const host = await fakeHost({
    files: {
      ...files,
      'house.docx': await stylesHouse(),
      'whole.docx': await wholeHouse(),
      'templates/policy-brief/theme.json': '{ "docx": { "reference": "own.docx" } }',
      'templates/policy-brief/own.docx': await wholeHouse(),
    },
  })
  expect(await run(build, host)).toBe(0)
  expect((await made(host)).part('word/styles.xml')).toContain('00594C')
  await host.files.write(
    `${host.cwd}/briefwright.config.yaml`,
    Buffer.from('referenceDoc: house.docx\n'),
  )
  expect(await run(build, host)).toBe(0)
  expect((await made(host)).part('word/styles.xml')).toContain('7A1F3D')
  expect(await run([...build, '--reference-doc', 'whole.docx'], host)).toBe(0)
  expect((await made(host)).paragraphs.at(-1)?.text).toBe('Printed by the house.')
})

test('a reference document that is not there is told, by the command line and by the theme', async () => {
  const host = await fakeHost({
    files: {
      ...files,
      'templates/policy-brief/theme.json': '{ "docx": { "reference": "../../../out.docx" } }',
    },
  })
  expect(await run([...build, '--reference-doc', 'gone.docx'], host)).toBe(2)
  expect(host.said()).toContain('Cannot find the reference document `gone.docx`')
  expect(await run(build, host)).toBe(1)
  expect(host.said()).toContain('Cannot find the reference document `../../../out.docx`')
})
