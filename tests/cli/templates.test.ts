import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

test('list names the built-in kinds and those of the project', async () => {
  const host = await fakeHost({ files: { 'templates/note/template.md.hbs': '# {{title.text}}\n' } })
  expect(await run(['templates', 'list'], host)).toBe(0)
  expect(host.printed()).toMatch(/^note +templates\/note$/m)
  expect(host.printed()).toMatch(/^policy-brief +/m)
})

test('check finds nothing wrong with the built-in templates', async () => {
  const host = await fakeHost()
  expect(await run(['templates', 'check'], host)).toBe(0)
  expect(host.said()).toContain('no problems')
})

test('check reports every fault of a template beside the sources, with its line', async () => {
  const template = '# {{title.txt}}\n\n{{shout title.text}}\n\n{{> masthed}}\n'
  const host = await fakeHost({ files: { 'source/templates/note/template.md.hbs': template } })
  expect(await run(['templates', 'check', 'note'], host)).toBe(1)
  expect(
    host.said().match(/^source\/templates\/note\/template\.md\.hbs:\d+:\d+: error/gm),
  ).toHaveLength(3)
  expect(host.said()).toMatch(/^ {2}> 1 \| # \{\{title\.txt\}\}$/m)
})

test('check tells of files that have no effect, and what they were meant to be', async () => {
  const host = await fakeHost({
    files: {
      'templates/policy-breif/partials/masthead.md.hbs': 'x',
      'templates/policy-brief/label.en.json': '{}',
      'templates/policy-brief/template.hbs': 'x',
      'templates/shared/partial/masthead.md.hbs': 'x',
      'templates/shared/partials/mastheed.md.hbs': 'x',
      'templates/theme.json': '{}',
    },
  })
  expect(await run(['templates', 'check'], host)).toBe(0)
  const told = [...host.said().matchAll(/^templates\/(\S+): warning: .*\n {2}hint: (.*)$/gm)]
  expect(told.map(([, file, hint]) => [file, hint])).toEqual([
    ['policy-breif/partials/masthead.md.hbs', 'Did you mean `policy-brief`?'],
    ['policy-brief/label.en.json', 'Did you mean `labels.en.json`?'],
    ['policy-brief/template.hbs', 'Did you mean `template.md.hbs`?'],
    ['shared/partial/masthead.md.hbs', 'Did you mean `partials`?'],
    ['shared/partials/mastheed.md.hbs', 'Did you mean `masthead`?'],
    ['theme.json', 'Move it into one of these.'],
  ])
})

test('check takes no file for one without effect that a language, a format, a test or a theme has', async () => {
  const host = await fakeHost({
    files: {
      'templates/note/template.md.hbs': '# {{title.text}}\n\n{{> line}}\n\n::sources\n',
      'templates/note/template.fr.pdf.md.hbs':
        '# {{title.text}}\n\n{{#> frame}}x{{/frame}}\n\n::sources\n',
      'templates/note/partials/line.md.hbs': 'Line',
      'templates/note/partials/frame.md.hbs': '{{> @partial-block}}',
      'templates/note/labels.fr.json': '{}',
      'templates/note/tests/case/brief.json': '{}',
      'templates/note/assets/data.json': '{}',
      'templates/themes/navy.json': '{ "extends": "chancery" }',
      'templates/themes/README.md': 'Ours.',
    },
  })
  expect(await run(['templates', 'check'], host)).toBe(0)
  expect(host.said()).toContain('no problems')
})

test('check tells of labels that nothing prints, in every language, at their place', async () => {
  const host = await fakeHost({
    files: {
      'templates/policy-brief/labels.en.json':
        '{\n  "keyMesages": "In brief",\n  "annex": "More"\n}',
      'templates/shared/labels.fr.json': '{ "moreInAnnexMany": "x", "ourMotto": "Toujours." }',
      'templates/note/labels.en.json': '{ "hello": "Hello", "byeOne": "Bye", "bye": "Byes" }',
      'templates/note/template.md.hbs':
        '# {{title.text}}\n\n{{labels.hello}} {{label "bye" count=2}}\n\n::sources\n',
    },
  })
  expect(await run(['templates', 'check'], host)).toBe(0)
  const told = [
    ...host.said().matchAll(/^templates\/(\S+): warning: .*\n(?:.*\n)*? {2}hint: (.*)$/gm),
  ]
  expect(told.map(([, place, hint]) => [place, hint])).toEqual([
    ['policy-brief/labels.en.json:2:3', 'Did you mean `keyMessages`?'],
    ['shared/labels.fr.json:1:27', 'Print it with `{{label "ourMotto"}}`, or take it out.'],
  ])
})

test('check prints findings as JSON', async () => {
  const host = await fakeHost({ files: { 'templates/note/template.md.hbs': '{{nothing}}\n' } })
  expect(await run(['templates', 'check', 'note', '--json'], host)).toBe(1)
  const { kinds, diagnostics } = JSON.parse(host.printed())
  expect(kinds).toEqual(['note'])
  expect(diagnostics[0].place).toMatchObject({ file: 'templates/note/template.md.hbs', line: 1 })
})

test('explain says which file each part comes from', async () => {
  const host = await fakeHost({
    files: { 'templates/policy-brief/labels.en.json': '{ "kind": "Harbour brief" }' },
  })
  expect(await run(['templates', 'explain', 'policy-brief'], host)).toBe(0)
  expect(host.printed()).toMatch(
    /^template\.md\.hbs +\S*templates\/policy-brief\/template\.md\.hbs$/m,
  )
  expect(host.printed()).toMatch(
    /^labels\.en\.json +templates\/policy-brief\/labels\.en\.json over /m,
  )
})

test('explain of a kind there is not is an error', async () => {
  const host = await fakeHost()
  expect(await run(['templates', 'explain', 'policy-brif'], host)).toBe(2)
  expect(host.said()).toContain('Did you mean `policy-brief`?')
})
