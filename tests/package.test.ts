import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PROJECT, start } from './support/built.ts'
import { harbourArticle } from './support/harbour-article.ts'

// Slow tests: the package is packed, unpacked and run.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let folder = ''
let home = ''
let packed: readonly string[] = []

/**
 * `npm pack`, unpacked where `npm install` would put it in an empty project. Its dependencies are those installed
 * here, so that no registry is needed.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-package-'))
  home = join(folder, 'node_modules/briefwright')
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout, stderr, exitCode } = await start('npm', pack)
  expect(exitCode, stderr).toBe(0)
  const [{ filename, files }] = JSON.parse(stdout)
  packed = files.map(({ path }: { readonly path: string }) => path)
  await start('tar', ['-xzf', filename], { cwd: folder })
  await mkdir(join(folder, 'node_modules'))
  await rename(join(folder, 'package'), home)
  await symlink(join(PROJECT, 'node_modules'), join(home, 'node_modules'))
  await writeFile(join(folder, 'harbour.txt'), harbourArticle)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the package holds the program, the templates and the licence', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'package.json',
      'dist/cli/start.js',
      'dist/bundle/package.json',
      'dist/bundle/LICENSES.txt',
      'dist/build/threads/worker.js',
      'dist/index.js',
      'dist/index.d.ts',
      'templates/policy-brief/template.md.hbs',
      'templates/policy-brief/theme.json',
    ]),
  )
})

test('the package holds neither sources, tests, articles, outputs nor compiled code', () => {
  expect(packed.filter((path) => path.includes('.cache'))).toEqual([])
  const kinds = new Set(packed.map((path) => path.split('/')[0]))
  expect([...kinds].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'package.json',
    'templates',
  ])
})

test('the packed program makes all formats in a folder of its own', async () => {
  const { bin } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const argv = ['build', 'harbour.txt', '--jobs', '2']
  const ended = await start(join(home, bin.briefwright), argv, { cwd: folder })
  expect(ended.stderr).not.toContain('error')
  expect(ended.exitCode).toBe(0)
  expect((await readdir(join(folder, 'output'))).sort()).toEqual([
    'harbour.policy-brief.docx',
    'harbour.policy-brief.md',
    'harbour.policy-brief.pdf',
    'manifest.json',
  ])
})

test('the packed library can be imported by its name', async () => {
  const script = `
    import { readFile } from 'node:fs/promises'
    import { ingest } from 'briefwright'
    const bytes = await readFile('harbour.txt')
    const { value } = await ingest({ id: 'harbour.txt', name: 'harbour.txt', bytes })
    console.log(value.metadata.title.value)
  `
  await writeFile(join(folder, 'use.mjs'), script)
  const { stdout, stderr } = await start(process.execPath, ['use.mjs'], { cwd: folder })
  expect(stderr).toBe('')
  expect(stdout).toBe('Port of Selm to close for repairs\n')
})
