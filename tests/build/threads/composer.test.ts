import { expect, test, vi } from 'vitest'
import type { Template } from '../../../src/model/template.ts'
import { briefOf, sentenceOf } from '../../support/brief.ts'
import { PROJECT } from '../../support/built.ts'
import { templateOf } from '../../support/template.ts'

// Threads run what is built: from its source, the program composes in its own thread.
type Module = typeof import('../../../src/build/threads/composer.ts')
const { openComposer }: Module = await import(`${PROJECT}/dist/build/threads/composer.js`)

vi.setConfig({ testTimeout: 60_000 })

const text =
  '# {{title.text}}\n\n{{#each keyPoints}}\n- {{text}} {{cite this}}\n{{/each}}\n\n::sources\n'
const brief = briefOf({ keyPoints: [sentenceOf('One two three.', 1, { score: 2 })] })

test('a template composed in a thread is what it is here', async () => {
  const template = templateOf(text)
  const composer = openComposer()
  const apart = await composer.compose(brief, template)
  const here = await composer.compose(brief, { ...template, isBuiltIn: true })
  expect(apart).toEqual(here)
  expect(await composer.skeleton(brief, template)).toContain('⟦keyPoints.0.text⟧')
  expect(await composer.check(template)).toEqual([])
})

test('what is wrong with a template is told with its place, from the thread too', async () => {
  const composer = openComposer()
  const template = templateOf('{{titel}}\n\n{{dat}}\n')
  await expect(composer.compose(brief, template)).rejects.toMatchObject({
    name: 'BriefingError',
    code: 'compose/unknown-field',
    place: { file: 'template.md.hbs', line: 1, column: 3 },
    others: [{ place: { line: 3 } }],
  })
  expect(await composer.check(template)).toHaveLength(2)
})

test('a template that takes too long is ended', async () => {
  const composer = openComposer({ seconds: 0.001, megabytes: 512 })
  await expect(composer.compose(brief, templateOf(text))).rejects.toMatchObject({
    code: 'compose/too-large',
    message:
      'Cannot run the template `test-brief`: it takes longer than 0.001 seconds, expected less.',
    place: { file: 'template.md.hbs' },
  })
})

test('a template that takes too much memory ends its thread, not the process', async () => {
  const composer = openComposer({ seconds: 300, megabytes: 48 })
  const greedy = templateOf(
    `# x\n\n${'- {{title.text}} and words enough for a line\n'.repeat(20_000)}`,
  )
  await expect(composer.compose(brief, greedy)).rejects.toMatchObject({
    code: 'compose/too-large',
    message:
      'Cannot run the template `test-brief`: it takes more than 48 MB of memory, expected less.',
  })
  await expect(composer.compose(brief, templateOf(text))).resolves.toBeDefined()
})

test('a helper that never ends is ended', async () => {
  const program = `export const wait = {
    summary: 'x', params: [{ name: 'text', accepts: 'text' }], returns: 'text',
    call: () => { for (;;); },
  }`
  const template: Template = {
    ...templateOf('{{wait title.text}}'),
    helperFiles: [
      {
        path: 'helpers.mjs',
        text: program,
        url: `data:text/javascript,${encodeURIComponent(program)}`,
      },
    ],
  }
  const composer = openComposer({ seconds: 3, megabytes: 512 })
  await expect(composer.compose(brief, template)).rejects.toMatchObject({
    message: 'Cannot run the template `test-brief`: it takes longer than 3 seconds, expected less.',
  })
})
