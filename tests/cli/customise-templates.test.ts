import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { run } from '../../src/cli/run.ts'
import type { FakeHost } from '../support/host.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

const OUTLOOK = 'templates/policy-brief/partials/outlook.md.hbs'

async function write(host: FakeHost, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(host.cwd, path)), { recursive: true })
  await writeFile(join(host.cwd, path), text)
}

async function printed(host: FakeHost, kind: string): Promise<string> {
  expect(await run(['build', '-t', kind, '-f', 'md', '-o', 'out', 'source'], host)).toBe(0)
  return host.read(`out/harbour-dues.${kind}.md`)
}

test('init makes a project that builds without a finding', async () => {
  const host = await fakeHost()
  expect(await run(['init'], host)).toBe(0)
  expect(await printed(host, 'policy-brief')).toContain('Tomas Velder')
  expect(host.said()).toContain('no problems')
})

test('init begins a template of one’s own that passes the checks', async () => {
  const host = await fakeHost()
  expect(await run(['init', '--template', 'one-pager'], host)).toBe(0)
  expect(await run(['templates', 'check', 'one-pager'], host)).toBe(0)
  expect(host.said()).toContain('no problems')
  expect(await printed(host, 'one-pager')).toContain('## Who says what')
})

test('init overwrites nothing', async () => {
  const host = await fakeHost({ files: { 'briefwright.config.yaml': 'kinds: [policy-brief]\n' } })
  expect(await run(['init'], host)).toBe(0)
  expect(host.said()).toContain('briefwright.config.yaml is there already; left as it is.')
  expect(await host.read('briefwright.config.yaml')).toBe('kinds: [policy-brief]\n')
})

test('a mistake in a file that all kinds share is told once', async () => {
  const host = await fakeHost({
    files: { 'templates/shared/theme.json': '{ "colours": { "accent": "navyy" } }' },
  })
  expect(await run(['templates', 'check'], host)).toBe(1)
  expect(host.said().match(/templates\/shared\/theme\.json:1:\d+: error/g)).toHaveLength(1)
  expect(host.said()).toContain('5 templates checked; 1 finding.')
})

test('init refuses a name that no kind can have', async () => {
  const host = await fakeHost()
  expect(await run(['init', '--template', '../x'], host)).toBe(2)
})

test('eject copies a part, changes nothing that is printed, and never overwrites', async () => {
  const host = await fakeHost()
  await run(['init'], host)
  const before = await printed(host, 'policy-brief')
  expect(await run(['templates', 'eject', 'policy-brief', 'outlook', 'labels.en'], host)).toBe(0)
  expect(host.printed()).toContain(`${OUTLOOK}\ntemplates/policy-brief/labels.en.json\n`)
  expect(await printed(host, 'policy-brief')).toBe(before)
  await appendFile(join(host.cwd, OUTLOOK), 'Ours.\n')
  expect(await run(['templates', 'eject', 'policy-brief', 'outlook'], host)).toBe(1)
  expect(host.said()).toContain('it is there already')
  expect(await host.read(OUTLOOK)).toContain('Ours.')
})

test('eject of a part there is not says which was probably meant', async () => {
  const host = await fakeHost()
  expect(await run(['templates', 'eject', 'policy-brief', 'outlok'], host)).toBe(1)
  expect(host.said()).toContain('Did you mean `outlook`?')
})

test.each(['outlook', 'statement'])('wrap of %s prints what was printed before', async (part) => {
  const host = await fakeHost()
  await run(['init'], host)
  const before = await printed(host, 'policy-brief')
  expect(await run(['templates', 'wrap', 'policy-brief', part], host)).toBe(0)
  expect(await printed(host, 'policy-brief')).toBe(before)
  await appendFile(
    join(host.cwd, `templates/policy-brief/partials/${part}.md.hbs`),
    '\nWords around it.\n',
  )
  expect(await printed(host, 'policy-brief')).toContain('Words around it.')
})

test('outdated joins what changed in the original with what changed in the copy', async () => {
  const host = await fakeHost()
  await run(['templates', 'eject', 'policy-brief', 'outlook'], host)
  const original = await host.read(OUTLOOK)
  expect(await run(['templates', 'outdated'], host)).toBe(0)
  expect(host.printed()).toContain('the original has not changed')

  // As if an older version had been ejected, and changed at its end.
  await write(host, `templates/.base/policy-brief/partials/outlook.md.hbs`, `Old.\n${original}`)
  await write(host, OUTLOOK, `Old.\n${original}\nOurs.\n`)
  expect(await run(['templates', 'outdated'], host)).toBe(3)
  expect(host.printed()).toContain('in different places')
  expect(await run(['templates', 'outdated', '--update'], host)).toBe(0)
  expect(await host.read(OUTLOOK)).toBe(`${original}\nOurs.\n`)
  expect(await run(['templates', 'outdated'], host)).toBe(0)
})

test('outdated leaves alone what both have changed, and says at which line', async () => {
  const host = await fakeHost()
  await run(['templates', 'eject', 'policy-brief', 'outlook'], host)
  const original = await host.read(OUTLOOK)
  const ours = original.replace('## ', '### ')
  await write(
    host,
    `templates/.base/policy-brief/partials/outlook.md.hbs`,
    original.replace('## ', '#### '),
  )
  await write(host, OUTLOOK, ours)
  expect(await run(['templates', 'outdated', '--update'], host)).toBe(3)
  expect(host.printed()).toContain('where yours has, at line 2')
  expect(await host.read(OUTLOOK)).toBe(ours)
})

test('explain says where a part was sought and found', async () => {
  const host = await fakeHost()
  expect(await run(['templates', 'explain', 'outlook'], host)).toBe(0)
  expect(host.printed()).toMatch(
    /^not there {2}templates\/policy-brief\/partials\/outlook\.md\.hbs$/m,
  )
  expect(host.printed()).toMatch(/^used +\S+templates\/policy-brief\/partials\/outlook\.md\.hbs$/m)
})

test('test compares a golden brief with what is expected, and update accepts', async () => {
  const host = await fakeHost()
  await run(['init', '--template', 'note'], host)
  const extracting = await fakeHost({
    files: { 'a.md': await host.read('source/harbour-dues.md') },
  })
  await run(['extract', 'a.md'], extracting)
  await write(host, 'templates/note/tests/harbour.json', extracting.printed())
  expect(await run(['templates', 'test'], host)).toBe(1)
  expect(await run(['templates', 'test', '--update'], host)).toBe(0)
  expect(await run(['templates', 'test'], host)).toBe(0)
  await appendFile(join(host.cwd, 'templates/note/template.md.hbs'), '\nOne line more.\n')
  expect(await run(['templates', 'test', 'note'], host)).toBe(1)
  expect(host.said()).toMatch(/harbour\.expected\.md:\d+:1: error: Cannot accept .*One line more/)
})

test('check prints findings as SARIF and as annotations of GitHub', async () => {
  const host = await fakeHost({
    files: { 'templates/a note/x': '', 'templates/note/template.md.hbs': '# x\n\n{{titel}}\n' },
  })
  expect(await run(['templates', 'check', 'note', '--report', 'sarif'], host)).toBe(1)
  const { version, runs } = JSON.parse(host.printed())
  expect(version).toBe('2.1.0')
  expect(runs[0].tool.driver.rules).toEqual([{ id: 'compose/unknown-field' }])
  expect(runs[0].results).toMatchObject([
    {
      ruleId: 'compose/unknown-field',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'templates/note/template.md.hbs' },
            region: { startLine: 3, startColumn: 3, endColumn: 8 },
          },
        },
      ],
    },
  ])
  const github = await fakeHost({ files: { 'templates/note/template.md.hbs': '{{titel}}\n' } })
  expect(await run(['templates', 'check', 'note', '--report', 'github'], github)).toBe(1)
  expect(github.printed()).toBe(
    '::error file=templates/note/template.md.hbs,line=1,col=3,endColumn=8,title=compose/unknown-field::Cannot read `titel`: `Brief` has no such field.%0ADid you mean `title`?\n',
  )
})

test('a package of templates stands between the project and the built-in ones', async () => {
  const host = await fakeHost({
    files: {
      'briefwright.config.yaml': 'templatePackages: ["@house/briefs"]\n',
      'node_modules/@house/briefs/templates/policy-brief/partials/outlook.md.hbs':
        'Of the house.\n\n{{> built-in/outlook}}\n',
    },
  })
  await run(['init'], host)
  expect(await printed(host, 'policy-brief')).toContain('Of the house.')
  await run(['templates', 'wrap', 'policy-brief', 'outlook'], host)
  expect(await host.read(OUTLOOK)).toContain('{{> package/outlook}}')
  expect(await printed(host, 'policy-brief')).toContain('Of the house.')
  await rm(join(host.cwd, 'node_modules'), { recursive: true })
  expect(await run(['templates', 'list'], host)).toBe(2)
  expect(host.said()).toContain('Cannot use the template package `@house/briefs`')
})

test.each(['policy-brief', 'quote-sheet'])(
  'nothing is wrong with copies of all parts of the %s, nor with partials around them',
  async (kind) => {
    const { origins } = await loadTemplate(kind, { workingFolder: '/' })
    const parts = origins.map(({ name }) => name).filter((name) => name !== 'labels.en.json')
    const partials = parts.flatMap((name) => /^partials\/(.*)\.md\.hbs$/.exec(name)?.[1] ?? [])
    const copied = await fakeHost()
    expect(await run(['templates', 'eject', kind, ...parts, 'labels.en'], copied)).toBe(0)
    expect(await run(['templates', 'check'], copied)).toBe(0)
    expect(copied.said()).toContain('no problems')
    const wrapped = await fakeHost()
    for (const partial of partials)
      expect(await run(['templates', 'wrap', kind, partial], wrapped)).toBe(0)
    expect(await run(['templates', 'check'], wrapped)).toBe(0)
    expect(wrapped.said()).toContain('no problems')
  },
)
