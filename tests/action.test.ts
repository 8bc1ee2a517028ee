import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { PROJECT, start, startBuilt } from './support/built.ts'

// Slow tests: each starts the built program several times.
vi.setConfig({ testTimeout: 300_000 })

const ENTRY = join(PROJECT, 'action/run.js')
const ARTICLE = 'source/lock-gates.md'

interface Runner {
  readonly folder: string
  /** Runs the entry point; of a pull request from a fork, unless another event is told. */
  readonly act: (inputs: Readonly<Record<string, string>>, told?: unknown) => Promise<Acted>
}

interface Acted {
  readonly exitCode: number | null
  readonly stdout: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

const PULL_REQUEST = {
  action: 'synchronize',
  pull_request: {
    number: 12,
    head: { ref: 'new-`figure`', repo: { full_name: 'guest/news' } },
    base: { ref: 'main', repo: { full_name: 'house/news' } },
  },
}

/** The example repository in a subfolder of a workspace, and the files a runner gives to an action. */
async function fakeRunner(): Promise<Runner> {
  const workspace = await mkdtemp(join(tmpdir(), 'briefwright-runner-'))
  onTestFinished(() => rm(workspace, { recursive: true, force: true }))
  const folder = join(workspace, 'news')
  await cp(join(PROJECT, 'examples/newsroom'), folder, { recursive: true })
  const act = async (inputs: Readonly<Record<string, string>>, told: unknown = PULL_REQUEST) => {
    const files = { output: join(workspace, 'output'), summary: join(workspace, 'summary') }
    const event = join(workspace, 'event.json')
    await writeFile(files.output, '')
    await writeFile(files.summary, '')
    await writeFile(event, typeof told === 'string' ? told : JSON.stringify(told))
    const { exitCode, stdout } = await start(process.execPath, [ENTRY], {
      cwd: workspace,
      environment: {
        ...{ GITHUB_WORKSPACE: workspace, GITHUB_EVENT_PATH: event, CI: 'true' },
        ...{ GITHUB_OUTPUT: files.output, GITHUB_STEP_SUMMARY: files.summary },
        ...{ INPUT_WORKING_DIRECTORY: 'news', INPUT_SUMMARY: 'true', INPUT_ANNOTATIONS: 'true' },
        ...{ INPUT_VERIFY: 'true', INPUT_FORMATS: 'md' },
        ...inputs,
      },
    })
    const lines = (await readFile(files.output, 'utf8')).trimEnd().split('\n')
    const outputs = lines.map((line) => {
      const [name = '', ...value] = line.split('=')
      return [name, value.join('=')] as const
    })
    const summary = await readFile(files.summary, 'utf8')
    return { exitCode, stdout, outputs: Object.fromEntries(outputs), summary }
  }
  return { folder, act }
}

test('builds from scratch, goes stale by one word, says where and how to mend it, and is green again', async () => {
  const { folder, act } = await fakeRunner()
  const built = await act({})
  expect(built.exitCode, built.stdout).toBe(0)
  expect(built.outputs).toMatchObject({
    ...{ 'artifact-dir': 'news/briefings', manifest: 'news/briefings/manifest.json' },
    ...{ 'exit-code': '0', stale: 'false' },
  })
  expect(JSON.parse(built.outputs['briefs'] ?? '')).toContain(
    'news/briefings/lock-gates.policy-brief.md',
  )
  expect(built.summary).toContain('lock-gates.quote-sheet.md')
  expect((await act({ INPUT_CHECK: 'true' })).exitCode).toBe(0)

  const article = await readFile(join(folder, ARTICLE), 'utf8')
  await writeFile(join(folder, ARTICLE), article.replace('3.4 million', '3.5 million'))
  const line = article.slice(0, article.indexOf('3.4 million')).split('\n').length
  const stale = await act({ INPUT_CHECK: 'true', INPUT_SARIF_FILE: 'findings.sarif' })
  expect(stale.exitCode).toBe(3)
  expect(stale.outputs).toMatchObject({ 'exit-code': '3', stale: 'true' })
  expect(stale.stdout).toContain(`::error file=news/${ARTICLE},line=${line},title=build/stale::`)
  expect(stale.stdout).toContain(`\`${ARTICLE}\` changed (line ${line})`)
  expect(stale.summary).toContain('something is to be done')
  expect(stale.summary).toContain(
    'on the branch `new-figure` of `guest/news`: `npx briefwright build --format md`',
  )
  expect(stale.summary).toContain('whoever opened pull request 12 pushes it')
  const sarif = await readFile(join(folder, '../findings.sarif'), 'utf8')
  expect(sarif).toContain(`"uri": "news/${ARTICLE}"`)

  const [, command = ''] = /Run `briefwright ([^`]+)`/.exec(stale.stdout) ?? []
  expect((await startBuilt(command.split(' '), { cwd: folder })).exitCode).toBe(0)
  expect((await act({ INPUT_CHECK: 'true' })).exitCode).toBe(0)
})

test('reports everything, then fails: what is faulty is an annotation, the rest is made', async () => {
  const { folder, act } = await fakeRunner()
  await writeFile(join(folder, 'source/empty.txt'), '')
  const { exitCode, stdout, outputs } = await act({ INPUT_KINDS: 'policy-brief' })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('::error file=news/source/empty.txt,title=ingest/empty::')
  expect(JSON.parse(outputs['briefs'] ?? '')).toEqual(['news/briefings/lock-gates.policy-brief.md'])
})

test('what verification finds is an annotation, a result, a row and an exit code', async () => {
  const { folder, act } = await fakeRunner()
  const part = ['policy-brief', 'template']
  await startBuilt(['templates', 'eject', ...part], { cwd: folder })
  const template = join(folder, 'templates/policy-brief/template.md.hbs')
  await appendFile(template, '\n“Nobody will pay for it,” she said.\n')
  const acted = await act({ INPUT_KINDS: 'policy-brief', INPUT_SARIF_FILE: 'log.sarif' })
  expect(acted.exitCode, acted.stdout).toBe(1)
  const file = 'news/briefings/lock-gates.policy-brief.md'
  expect(acted.stdout).toMatch(
    new RegExp(`^::error file=${file},line=\\d+,title=verify/not-found::`, 'm'),
  )
  expect(acted.summary).toContain('not everything passes')
  expect(acted.summary).toContain('| verify/not-found |')
  expect(acted.outputs['findings']).toBe('1')
  const log = JSON.parse(await readFile(join(folder, '../log.sarif'), 'utf8'))
  expect(log.runs[0].results).toContainEqual(
    expect.objectContaining({
      ruleId: 'verify/not-found',
      ruleIndex: log.runs[0].tool.driver.rules.length - 1,
      partialFingerprints: {
        'briefwrightVerification/v1': expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: file },
            region: { startLine: expect.any(Number) },
          },
        },
      ],
    }),
  )
})

test.each([
  ['a push', { ref: 'refs/heads/main' }],
  ['no event that can be read', '{'],
])('names no branch to mend for %s', async (_, told) => {
  const { act } = await fakeRunner()
  const { exitCode, summary } = await act(
    { INPUT_CHECK: 'true', INPUT_KINDS: 'policy-brief' },
    told,
  )
  expect(exitCode).toBe(3)
  expect(summary).toContain('build/stale')
  expect(summary).not.toContain('To mend it')
})

test('names every input of action.yml, and no other', async () => {
  const action = await readFile(join(PROJECT, 'action.yml'), 'utf8')
  const entry = await readFile(ENTRY, 'utf8')
  const declared = [...action.matchAll(/^ {2}([\w-]+):\n {4}description/gm)].map(([, name]) => name)
  const read = [...entry.matchAll(/(?:input|isOn|words)\('([\w-]+)'\)/g)].map(([, name]) => name)
  const inputs = declared.slice(0, declared.indexOf('artifact-dir'))
  // Uploading is a step of its own in action.yml.
  expect([...new Set(read), 'upload-artifact'].sort()).toEqual(inputs.sort())
})
