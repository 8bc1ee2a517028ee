import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { BUILT_CLI, start, startBuilt } from '../support/built.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// Slow tests: each starts the built program, most of them for several seconds.
vi.setConfig({ testTimeout: 300_000 })

test('the built program goes from standard input to standard output', async () => {
  const argv = ['build', '-', '-f', 'md', '-o', '-']
  const { exitCode, stdout, stderr } = await startBuilt(argv, { stdin: harbourArticle })
  expect(stderr).not.toContain('error')
  expect(stdout).toContain('# Port of Selm to close for repairs')
  expect(exitCode).toBe(0)
})

test('exit codes are those of the process', async () => {
  const { cwd } = await fakeHost()
  expect((await startBuilt(['build', 'nowhere.txt'], { cwd })).exitCode).toBe(1)
  expect((await startBuilt(['build', '--nonsense'], { cwd })).exitCode).toBe(2)
})

test('any number of jobs makes the same files', async () => {
  const names = ['a', 'b', 'c'].map((name) => [`source/${name}.txt`, `${harbourArticle}\n${name}.`])
  const overlay = 'slots:\n  implications: The quay stays shut.\n'
  const files = { ...Object.fromEntries(names), 'source/b.brief.yaml': overlay }
  const { cwd, read } = await fakeHost({ files })
  const one = await startBuilt(['build', '-o', 'one', '--jobs', '1'], { cwd })
  const three = await startBuilt(['build', '-o', 'three', '--jobs', '3'], { cwd })
  expect([one.exitCode, three.exitCode]).toEqual([0, 0])
  expect(three.stdout).toBe(one.stdout.replaceAll('one/', 'three/'))
  expect(await bytesOf(join(cwd, 'three'))).toEqual(await bytesOf(join(cwd, 'one')))
  expect(await read('three/b.policy-brief.md')).toContain('The quay stays shut.')
})

test('an interrupted build ends with 130, with whole files only', async () => {
  const many = Array.from({ length: 40 }, (_, index) => [`source/a${index}.txt`, harbourArticle])
  const { cwd } = await fakeHost({ files: Object.fromEntries(many) })
  const { exitCode, stdout } = await startBuilt(['build', '--jobs', '2'], {
    cwd,
    onStart: (kill) => whenFilled(join(cwd, 'output'), () => kill('SIGINT')),
  })
  expect(exitCode).toBe(130)
  const made = (await readdir(join(cwd, 'output'))).filter((name) => name !== 'manifest.json')
  expect(made.length).toBeLessThan(120)
  expect(made.map((name) => `output/${name}`).sort()).toEqual(stdout.trim().split('\n').sort())
})

test('a reader that has seen enough is no fault', async () => {
  const { cwd } = await fakeHost({ files: { 'a.txt': harbourArticle.repeat(200) } })
  const pipe = `"${process.execPath}" "${BUILT_CLI}" ingest a.txt | head -c 10; exit \${PIPESTATUS[0]}`
  const { exitCode, stderr } = await start('bash', ['-c', pipe], { cwd })
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
})

async function bytesOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(
    names.map(
      async (name) => [name, (await readFile(join(folder, name))).toString('base64')] as const,
    ),
  )
}

/** Calls back once a folder has something in it. */
function whenFilled(folder: string, done: () => void): void {
  const look = async () => {
    const names = await readdir(folder).catch(() => [])
    if (names.length > 0) done()
    else setImmediate(look)
  }
  void look()
}
