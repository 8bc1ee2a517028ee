import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { withHelpers } from '../../../src/build/templates/load-helpers.ts'
import { loadTemplate } from '../../../src/build/templates/load-template.ts'
import { run } from '../../../src/cli/run.ts'
import { BriefingError, diagnosticsOf } from '../../../src/model/diagnostic.ts'
import { startBuilt } from '../../support/built.ts'
import { harbourArticle } from '../../support/harbour-article.ts'
import type { FakeHost } from '../../support/host.ts'
import { fakeHost } from '../../support/host.ts'

vi.setConfig({ testTimeout: 120_000 })

const initials = `export const initials = {
  summary: 'The first letters of a name.',
  params: [{ name: 'name', accepts: 'text' }],
  returns: 'text',
  call: ([name]) => name?.value.split(' ').map((word) => word[0]).join(''),
}
`
const main =
  '# {{title.text}}\n\n{{#each speakers}}\n- {{initials name}} {{cite this}}\n{{/each}}\n\n::sources\n'

function project(helpers: Readonly<Record<string, string>>): Promise<FakeHost> {
  return fakeHost({
    files: { 'harbour.txt': harbourArticle, 'templates/note/template.md.hbs': main, ...helpers },
  })
}

function loaded(host: FakeHost, trustHelpers = true) {
  const roots = [join(host.cwd, 'templates')]
  return loadTemplate('note', { roots, trustHelpers, workingFolder: host.cwd })
}

async function faults(host: FakeHost): Promise<readonly string[]> {
  const { template } = await loaded(host)
  const error = await withHelpers(template).catch((thrown: unknown) => thrown)
  if (!(error instanceof BriefingError)) throw error
  return diagnosticsOf(error).map(
    ({ place, message }) => `${place?.file}:${place?.line}:${place?.column} ${message}`,
  )
}

test('a helper file runs only when the command line trusts it, in any number of threads', async () => {
  const host = await project({ 'templates/note/helpers.mjs': initials })
  const argv = ['build', 'harbour.txt', '-t', 'note', '-f', 'md', '-o', '.']
  const refused = await startBuilt(argv, { cwd: host.cwd })
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toContain('template.md.hbs:4:5: error: Cannot call `initials`')
  expect(refused.stderr).toContain('runs only with `--trust-helpers`')
  const trusted = await startBuilt([...argv, '--trust-helpers'], { cwd: host.cwd })
  expect(trusted).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('no problems') })
  const printed = await host.read('harbour.note.md')
  expect(printed).toContain('- OB')
  const again = [...argv, '--trust-helpers', '--jobs', '2', '--check']
  expect((await startBuilt(again, { cwd: host.cwd })).exitCode).toBe(0)
})

test('the helpers of a kind come before those of all kinds', async () => {
  const host = await project({
    'templates/shared/helpers.mjs': `${initials.replace('word[0]', "'x'")}${initials.replace('initials', 'letters')}`,
    'templates/note/helpers.mjs': initials,
  })
  const { template, files } = await loaded(host)
  expect(files.filter((path) => path.endsWith('.mjs'))).toHaveLength(2)
  const { helpers } = await withHelpers(template)
  expect(Object.keys(helpers ?? {}).sort()).toEqual(['initials', 'letters'])
  const name = { value: 'Ana Morel', origin: 'extracted', spans: [] } as const
  expect(helpers?.['initials']?.call([name], {}, { language: 'en' })).toBe('AM')
})

test('a file that nobody trusts is not run', async () => {
  const host = await project({ 'templates/note/helpers.mjs': 'throw new Error("run")\n' })
  const { template } = await loaded(host, false)
  expect(await withHelpers(template)).toBe(template)
  expect(await run(['templates', 'check', 'note'], host)).toBe(1)
  expect(host.said()).not.toContain('Error: run')
})

test('every fault of a helper file is told with its place', async () => {
  const host = await project({
    'templates/note/helpers.mjs': `${initials.replace('initials', 'date')}
export const half = { summary: 'x', returns: 'text' }
export const Capital = {}
export const odd = { summary: 'x', returns: 'words', call: () => 'x' }
export default {}
`,
  })
  expect(await faults(host)).toEqual([
    'templates/note/helpers.mjs:1:14 Cannot define the helper `date`: there is a built-in one of that name, expected another name.',
    'templates/note/helpers.mjs:8:14 Cannot define the helper `half`: `call` is wrong, expected `{ summary, params, returns, call }`.',
    'templates/note/helpers.mjs:9:14 Cannot define the helper `Capital`: expected a name of letters and digits that starts with a small letter.',
    'templates/note/helpers.mjs:10:14 Cannot define the helper `odd`: `returns` is wrong, expected `{ summary, params, returns, call }`.',
    'templates/note/helpers.mjs:11:8 Cannot define the helper `default`: found it as the default export, expected `export const name = …`.',
  ])
})

test('a file that cannot be loaded says why', async () => {
  const host = await project({ 'templates/note/helpers.mjs': 'export const x = nothing\n' })
  expect(await faults(host)).toEqual([
    'templates/note/helpers.mjs:undefined:undefined Cannot load the helper file `templates/note/helpers.mjs`: ReferenceError: nothing is not defined, expected a module that exports helpers.',
  ])
})

test('a link that leads out of the templates is refused, for helpers too', async () => {
  const host = await project({})
  await writeFile(join(host.cwd, 'outside.mjs'), initials)
  await symlink(join(host.cwd, 'outside.mjs'), join(host.cwd, 'templates/note/helpers.mjs'))
  await expect(loaded(host)).rejects.toMatchObject({ code: 'compose/template-outside-root' })
})
