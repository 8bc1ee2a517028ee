import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PROJECT, start } from '../support/built.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs","main":"main-1.js"}')
  await writeFile(
    join(folder, 'main-1.js'),
    `const { words } = require('./part-2.js')
     const { basename } = require('node:path')
     require.resolve('node:path')
     console.log(words(), basename(__filename))`,
  )
  await writeFile(join(folder, 'part-2.js'), `exports.words = () => 'said the part'`)
})

afterEach(() => rm(folder, { recursive: true }))

const run = (environment: Readonly<Record<string, string>> = {}) => {
  const module = pathToFileURL(join(PROJECT, 'dist/cli/run-bundle.js'))
  const script = `import('${module}').then((it) => it.runBundle(${JSON.stringify(folder)}))`
  return start(process.execPath, ['-e', script], { environment })
}

async function compiled(): Promise<string> {
  const cache = join(folder, '.cache')
  const [version = ''] = await readdir(cache)
  return join(cache, version)
}

const said = { exitCode: 0, stdout: 'said the part main-1.js\n', stderr: '' }

test('keeps compiled code for the next run, one file for each part', async () => {
  expect(await run()).toEqual(said)
  expect((await readdir(await compiled())).sort()).toEqual(['main-1.js', 'part-2.js'])
  expect(await run()).toEqual(said)
})

test('keeps more of a file once a further file has made it do more', async () => {
  await writeFile(join(folder, 'part-3.js'), `exports.more = () => require('./part-2.js').more()`)
  await writeFile(
    join(folder, 'part-2.js'),
    `exports.words = () => 'said the part'
     exports.more = () => [1, 2, 3].map((each) => each * 2).filter((each) => each > 2).join()`,
  )
  await run()
  const path = join(await compiled(), 'part-2.js')
  const { length } = await readFile(path)
  await appendFile(
    join(folder, 'main-1.js'),
    `; if (process.env.MORE) require('./part-3.js').more()`,
  )
  expect(await run({ MORE: 'yes' })).toEqual(said)
  expect((await readFile(path)).length).toBeGreaterThan(length)
})

test('takes no code of another version, and none that was damaged', async () => {
  await run()
  const path = join(await compiled(), 'part-2.js')
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, 40))
  expect(await run()).toEqual(said)
  expect((await readFile(path)).length).toBeGreaterThan(40)
})

test('runs where nothing can be written', async () => {
  await writeFile(join(folder, '.cache'), 'not a folder')
  expect(await run()).toEqual(said)
})

test('keeps nothing of a run that failed', async () => {
  await writeFile(join(folder, 'main-1.js'), `process.exitCode = 1`)
  expect(await run()).toMatchObject({ exitCode: 1 })
  await mkdir(join(folder, '.cache'))
  expect(await readdir(join(folder, '.cache'))).toEqual([])
})
