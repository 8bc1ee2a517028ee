import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { PROJECT, startBuilt } from '../support/built.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'
import { stylesHouse, wholeHouse } from '../support/house-documents.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

const ARTICLE = 'source/harbour.txt'
const KIND = 'templates/policy-brief'
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><description>The port of Selm will close for six weeks from April.</description></item>
<item><title>Two</title><description>The quay of Selm was built a century ago of oak and stone.</description></item>
</channel></rss>`
const DOT = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>`

interface Change {
  /** What there is beside the article. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What the files are then. */
  readonly edit?: Readonly<Record<string, string | Uint8Array>>
  /** Of both commands, of the build and of the check alone. */
  readonly argv?: readonly string[]
  readonly build?: readonly string[]
  readonly check?: readonly string[]
  /** What the check says. */
  readonly says: string
}

const changes: Readonly<Record<string, Change>> = {
  'a word of an article': {
    edit: { [ARTICLE]: harbourArticle.replace('six weeks', 'nine weeks') },
    says: '`source/harbour.txt` changed (line 6)',
  },
  'an overlay': {
    files: { 'source/harbour.brief.yaml': 'author: Ana Vale\n' },
    edit: { 'source/harbour.brief.yaml': 'author: Ana Vales\n' },
    says: 'the overlay `source/harbour.brief.yaml` changed (line 1)',
  },
  'a new overlay': {
    edit: { 'source/harbour.brief.yaml': 'author: Ana Vale\n' },
    says: 'the overlay `source/harbour.brief.yaml` is new',
  },
  'the configuration': {
    files: { 'briefwright.config.yaml': 'formats: [md]\nhandling:\n  marking: OFFICIAL\n' },
    edit: { 'briefwright.config.yaml': 'formats: [md]\nhandling:\n  marking: SECRET\n' },
    says: 'the configuration `briefwright.config.yaml` changed (line 3)',
  },
  'a template': {
    files: { [`${KIND}/template.md.hbs`]: '# {{title.text}}\n\nOne.\n' },
    edit: { [`${KIND}/template.md.hbs`]: '# {{title.text}}\n\nTwo.\n' },
    says: `the template \`${KIND}/template.md.hbs\` changed (line 3)`,
  },
  'a partial': {
    files: {
      [`${KIND}/template.md.hbs`]: '# {{title.text}}\n\n{{> words}}\n',
      [`${KIND}/partials/words.md.hbs`]: 'One.\n',
    },
    edit: { [`${KIND}/partials/words.md.hbs`]: 'Two.\n' },
    says: `the partial \`${KIND}/partials/words.md.hbs\` changed (line 1)`,
  },
  labels: {
    files: { [`${KIND}/labels.en.json`]: '{ "summary": "In short" }\n' },
    edit: { [`${KIND}/labels.en.json`]: '{ "summary": "In brief" }\n' },
    says: `the labels \`${KIND}/labels.en.json\` changed (line 1)`,
  },
  'a theme': {
    files: { [`${KIND}/theme.json`]: '{ "colours": { "accent": "#204060" } }\n' },
    edit: { [`${KIND}/theme.json`]: '{ "colours": { "accent": "#203060" } }\n' },
    argv: ['-f', 'html'],
    says: `the theme \`${KIND}/theme.json\` changed (line 1)`,
  },
  'a picture': {
    files: {
      [`${KIND}/template.md.hbs`]:
        '# {{title.text}}\n\n::figure{src="assets/dot.svg" alt="A dot"}\n',
      [`${KIND}/assets/dot.svg`]: DOT,
    },
    edit: { [`${KIND}/assets/dot.svg`]: DOT.replaceAll('9', '8') },
    argv: ['-f', 'html'],
    says: `the asset \`${KIND}/assets/dot.svg\` changed`,
  },
  'a logo': {
    files: {
      [`${KIND}/theme.json`]:
        '{ "logo": { "file": "logo.svg", "alternative": "A dot", "height": "9pt" } }\n',
      [`${KIND}/logo.svg`]: DOT,
    },
    edit: { [`${KIND}/logo.svg`]: DOT.replaceAll('9', '8') },
    argv: ['-f', 'html'],
    says: `the asset \`${KIND}/logo.svg\` changed`,
  },
  'a file of helpers': {
    files: {
      [`${KIND}/template.md.hbs`]: '# {{title.text}}\n\n{{loud title.text}}\n',
      [`${KIND}/helpers.mjs`]: helpers('!'),
    },
    edit: { [`${KIND}/helpers.mjs`]: helpers('?') },
    argv: ['--trust-helpers'],
    says: `the helpers \`${KIND}/helpers.mjs\` changed (line 5)`,
  },
  'a reference document': {
    files: { 'house.docx': await stylesHouse() },
    edit: { 'house.docx': await wholeHouse() },
    argv: ['-f', 'docx', '--reference-doc', 'house.docx'],
    says: 'the reference document `house.docx` changed',
  },
  'another reference document': {
    files: { 'house.docx': await stylesHouse() },
    argv: ['-f', 'docx'],
    check: ['--reference-doc', 'house.docx'],
    says: 'the reference document `house.docx` is new',
  },
  '--date': {
    ...{ build: ['--date', '2031-05-01'], check: ['--date', '2031-05-02'] },
    says: '`date` was `2031-05-01` and is `2031-05-02`',
  },
  '--language': { check: ['--language', 'fr'], says: '`language` was not set and is `fr`' },
  '--max-pages': { check: ['--max-pages', '9'], says: '`maxPages` was not set and is `9`' },
  '--handling': {
    check: ['--handling', 'chatham-house'],
    says: '`handling` was not set and is `chatham-house`',
  },
  '--theme': {
    ...{ argv: ['-f', 'html'], check: ['--theme', 'bulletin'] },
    says: '`theme` was not set and is `bulletin`',
  },
  '--headings': {
    check: ['--headings', 'none'],
    says: '`headings` was not set and is `none`',
  },
  'headings of the configuration': {
    files: { 'briefwright.config.yaml': '# none\n' },
    edit: { 'briefwright.config.yaml': 'headings: none\n' },
    says: '`headings` was not set and is `none`',
  },
  '--from': {
    ...{ build: ['--from', 'text'], check: ['--from', 'markdown'] },
    says: '`from` was `text` and is `markdown`',
  },
  '--entry': {
    files: { [ARTICLE]: FEED },
    argv: ['--from', 'feed'],
    check: ['--entry', '2'],
    says: '`entry` was not set and is `2`',
  },
}

test.each(Object.entries(changes))('--check names %s that changed', async (_, change) => {
  const { files = {}, edit = {}, argv = [], build = [], check = [], says } = change
  const host = await fakeHost({ files: { [ARTICLE]: harbourArticle, ...files } })
  const command = ['build', '-f', 'md', ...argv]
  expect(await run([...command, ...build], host), host.said()).toBe(0)
  for (const [path, content] of Object.entries(edit)) {
    await mkdir(dirname(join(host.cwd, path)), { recursive: true })
    await writeFile(join(host.cwd, path), content)
  }
  expect(await run([...command, ...check, '--check'], host), host.said()).toBe(3)
  expect(host.said()).toContain(says)
  expect(host.said()).not.toContain('nothing it was made of changed')
})

test('--check names a font that changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-'))
  const font = (name: string) =>
    copyFile(
      join(PROJECT, 'node_modules/@expo-google-fonts/source-serif-4', name),
      join(folder, KIND, 'own.ttf'),
    )
  await mkdir(join(folder, KIND), { recursive: true })
  await writeFile(join(folder, 'a.txt'), harbourArticle)
  await writeFile(
    join(folder, KIND, 'theme.json'),
    '{ "fonts": { "serif": { "regular": "own.ttf" } } }\n',
  )
  await font('400Regular/SourceSerif4_400Regular.ttf')
  const build = ['build', 'a.txt', '-f', 'pdf']
  expect(await startBuilt(build, { cwd: folder })).toMatchObject({ exitCode: 0 })
  await font('300Light/SourceSerif4_300Light.ttf')
  expect(await startBuilt([...build, '--check'], { cwd: folder })).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('the font `own.ttf` changed'),
  })
})

function helpers(mark: string): string {
  return `export const loud = {
  summary: 'Adds a mark.',
  params: [{ name: 'text', accepts: 'text' }],
  returns: 'text',
  call: ([text]) => text.value + '${mark}',
}
`
}
