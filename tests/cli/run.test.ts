import { describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

const COMMANDS = [
  ['build'],
  ['extract'],
  ['ingest'],
  ['render'],
  ['schema'],
  ['templates', 'list'],
  ['templates', 'check'],
  ['templates', 'explain'],
]

test.each(COMMANDS)('%s %s has help with an example', async (...command) => {
  const host = await fakeHost()
  expect(await run([...command.filter(Boolean), '--help'], host)).toBe(0)
  expect(host.printed()).toContain('Usage: briefwright')
  expect(host.printed()).toMatch(/^Examples?:\n {2}briefwright /m)
  expect(host.said()).toBe('')
})

test('the help lists every command', async () => {
  const host = await fakeHost()
  await run(['--help'], host)
  for (const [command] of COMMANDS) expect(host.printed()).toContain(`\n  ${command} `)
})

test('the version is that of the package', async () => {
  const host = await fakeHost()
  expect(await run(['--version'], host)).toBe(0)
  expect(host.printed()).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe('a faulty command line ends with 2, says why on standard error, and prints nothing', () => {
  test.each([
    [['biuld'], 'Did you mean build?'],
    [['build', '--chekc'], 'Did you mean --check?'],
    [['build', '-f', 'odt'], '`odt` is not one of md, docx, pdf, html.'],
    [['build', '-f', 'pdff'], 'Did you mean `pdf`?'],
    [['build', '-t', ','], 'Expected names with commas between them.'],
    [['build', '--date', '2031-02-30'], 'Expected a day of the calendar'],
    [['build', '--jobs', '0'], 'Expected a number from 1'],
    [['build', '--emit', 'pages'], 'Allowed choices are article, brief, skeleton, document.'],
    [['build', '--emit', 'brief', '--check'], 'cannot be used with'],
    [['build', '-o', '-'], 'expected one of each'],
    [['extract'], "missing required argument 'source'"],
    [['ingest', 'a.txt', '--from', 'rtf'], 'Allowed choices are text, markdown, html, docx'],
    [['schema', 'house'], 'config, theme, labels, manifest, template-types.'],
  ])('%j', async (argv, reason) => {
    const host = await fakeHost({ files: { 'source/a.txt': 'Text.' } })
    expect(await run(argv, host)).toBe(2)
    expect(host.said()).toContain(reason)
    expect(host.printed()).toBe('')
  })

  test('and so does a faulty configuration, with its line', async () => {
    const host = await fakeHost({ files: { 'briefwright.config.yaml': 'ouput: x\n' } })
    expect(await run(['build'], host)).toBe(2)
    expect(host.said()).toContain('briefwright.config.yaml:1:1: error: Cannot use `ouput`')
    expect(host.said()).toContain('hint: Did you mean `output`?')
  })
})

test.each(['article', 'brief', 'config', 'theme'])(
  'schema %s prints a JSON Schema',
  async (name) => {
    const host = await fakeHost()
    expect(await run(['schema', name], host)).toBe(0)
    expect(JSON.parse(host.printed())).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })
  },
)
