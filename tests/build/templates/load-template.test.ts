import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listTemplates, loadTemplate } from '../../../src/build/templates/load-template.ts'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { BriefingError, diagnosticsOf } from '../../../src/model/diagnostic.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-templates-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

const load = (kind: string, ...roots: readonly string[]) =>
  loadTemplate(kind, { roots: roots.map((root) => join(folder, root)), workingFolder: folder })

test('the built-in policy brief is there, and without a fault', async () => {
  const { template, files } = await load('policy-brief')
  expect(checkTemplate(template)).toEqual([])
  expect(Object.keys(template.partials)).toContain('masthead')
  expect(template.labels['en']).toHaveProperty('pageOf')
  expect(files).toContain(
    join(import.meta.dirname, '../../../templates/policy-brief/template.md.hbs'),
  )
})

test('one partial of a folder beside the sources replaces the built-in one, and nothing else', async () => {
  await write('beside/templates/policy-brief/partials/outlook.md.hbs', 'Ours.\r\n')
  const builtIn = await load('policy-brief')
  const { template, files, origins } = await load(
    'policy-brief',
    'beside/templates',
    'project/templates',
  )
  expect(template.partials['outlook']).toEqual({
    name: 'policy-brief/partials/outlook.md.hbs',
    path: join('beside', 'templates', 'policy-brief', 'partials', 'outlook.md.hbs'),
    text: 'Ours.\n',
  })
  expect(template.main).toEqual(builtIn.template.main)
  expect({ ...template.partials, outlook: null }).toEqual({
    ...builtIn.template.partials,
    outlook: null,
  })
  expect(files).toContain(join(folder, 'beside/templates/policy-brief/partials/outlook.md.hbs'))
  const tried = origins.find(({ name }) => name === 'partials/disputes.md.hbs')?.tried ?? []
  expect(tried.slice(0, 2)).toEqual([
    join('beside', 'templates', 'policy-brief', 'partials', 'disputes.md.hbs'),
    join('project', 'templates', 'policy-brief', 'partials', 'disputes.md.hbs'),
  ])
  expect(tried).toHaveLength(3)
})

test('partials of the kind come before shared ones of any folder', async () => {
  await write('a/shared/partials/outlook.md.hbs', 'Shared.')
  await write('a/shared/partials/said.md.hbs', 'Said.')
  const { template } = await load('policy-brief', 'a')
  expect(template.partials['outlook']?.text).not.toBe('Shared.')
  expect(template.partials['said']?.text).toBe('Said.')
})

test('labels are merged key by key, languages may be added', async () => {
  await write('a/policy-brief/labels.en.json', '{ "outlook": "What may come" }')
  await write('a/policy-brief/labels.de.json', '{ "outlook": "Ausblick" }')
  const { template } = await load('policy-brief', 'a')
  expect(template.labels['en']).toMatchObject({
    outlook: 'What may come',
    background: 'Background',
  })
  expect(template.labels['de']).toEqual({ outlook: 'Ausblick' })
})

test('a theme may say only what is different', async () => {
  await write(
    'a/policy-brief/theme.json',
    '{ "colours": { "accent": "#7a1f1f" }, "page": { "size": "Letter" } }',
  )
  const builtIn = (await load('policy-brief')).template.theme
  const { theme } = (await load('policy-brief', 'a')).template
  expect(theme.colours).toEqual({ ...builtIn.colours, accent: '#7a1f1f' })
  expect(theme.page).toEqual({ ...builtIn.page, size: 'Letter' })
})

test('a theme may extend another, and shared themes hold for every kind', async () => {
  await write(
    'a/shared/theme.json',
    '{ "extends": "../themes/navy.json", "page": { "size": "Letter" } }',
  )
  await write('a/themes/navy.json', '{ "colours": { "accent": "#000080", "muted": "#444444" } }')
  await write('a/one-pager/template.md.hbs', '# {{title.text}}')
  await write('a/one-pager/theme.json', '{ "colours": { "muted": "#555555" } }')
  const { template, files, fontFolders } = await load('one-pager', 'a')
  expect(template.theme.page.size).toBe('Letter')
  expect(template.theme.colours).toMatchObject({ accent: '#000080', muted: '#555555' })
  expect(files).toContain(join(folder, 'a/themes/navy.json'))
  expect(fontFolders.slice(0, 3)).toEqual(
    ['a/one-pager', 'a/shared', 'a/themes'].map((name) => join(folder, name)),
  )
  expect((await load('policy-brief', 'a')).template.theme.colours['accent']).toBe('#000080')
})

test.each([
  ['{ "extends": "../themes/none.json" }', 'there is no such file'],
  ['{ "extends": "theme.json" }', 'that theme leads back here'],
])('a theme that cannot be extended is told with its place: %s', async (text, reason) => {
  await write('a/shared/theme.json', text)
  const error = await attempt(load('policy-brief', 'a'))
  expect(error.message).toContain(reason)
  expect(error.place).toMatchObject({ file: join('a', 'shared', 'theme.json'), line: 1, column: 3 })
})

test('a theme cannot extend what is outside of the templates', async () => {
  await write('secret.json', '{ "name": "secret" }')
  await write('a/shared/theme.json', '{ "extends": "../../secret.json" }')
  expect((await attempt(load('policy-brief', 'a'))).code).toBe('compose/template-outside-root')
})

test('a file for the language and the format comes before the general one', async () => {
  const names = ['outlook.fr.pdf', 'outlook.pdf', 'outlook.fr', 'outlook']
  for (const name of names) await write(`a/policy-brief/partials/${name}.md.hbs`, `${name}\n`)
  const outlook = async (variant: Parameters<typeof loadTemplate>[1]) => {
    const { template } = await loadTemplate('policy-brief', {
      roots: [join(folder, 'a')],
      workingFolder: folder,
      ...variant,
    })
    return template.partials['outlook']?.text.trim()
  }
  expect(await outlook({ language: 'fr', format: 'pdf' })).toBe('outlook.fr.pdf')
  expect(await outlook({ language: 'de', format: 'pdf' })).toBe('outlook.pdf')
  expect(await outlook({ language: 'fr', format: 'docx' })).toBe('outlook.fr')
  expect(await outlook({})).toBe('outlook')
  expect((await load('policy-brief', 'a')).variants).toContainEqual({
    name: 'outlook',
    language: 'fr',
    format: 'pdf',
  })
})

test('a partial may print the one it stands for', async () => {
  await write('a/policy-brief/partials/outlook.md.hbs', 'Before.\n\n{{> built-in/outlook}}\n')
  const { template } = await load('policy-brief', 'a')
  expect(template.partials['built-in/outlook']?.text).toContain('label "outlook"')
  expect(checkTemplate(template)).toEqual([])
})

test('every fault of a theme is told with its place', async () => {
  await write(
    'a/policy-brief/theme.json',
    '{\n  "colours": { "accent": "blue" },\n  "page": { "siez": "A4" }\n}\n',
  )
  const error = await attempt(load('policy-brief', 'a'))
  expect(error.code).toBe('compose/bad-theme')
  expect([error.place, ...error.others.map(({ place }) => place)]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        file: join('a', 'policy-brief', 'theme.json'),
        line: 2,
        column: 16,
      }),
      expect.objectContaining({
        file: join('a', 'policy-brief', 'theme.json'),
        line: 3,
        column: 13,
      }),
    ]),
  )
  expect(error.frame).toContain('^')
})

test('a file that is not JSON is told where it breaks', async () => {
  await write('a/policy-brief/labels.en.json', '{\n  "outlook": "x"\n  "other": "y"\n}\n')
  const error = await attempt(load('policy-brief', 'a'))
  expect(error.code).toBe('compose/bad-labels')
  expect(error.place?.line).toBeGreaterThanOrEqual(2)
})

test('a label that is no text is told where it stands', async () => {
  await write('a/policy-brief/labels.en.json', '{\n  "outlook": 3\n}\n')
  const error = await attempt(load('policy-brief', 'a'))
  expect(error.place).toMatchObject({ line: 2, column: 3 })
  expect(error.message).toBe('Cannot use `outlook` as a label: expected words in quotation marks.')
})

test("a kind of one's own needs a main file only", async () => {
  await write('a/one-pager/template.md.hbs', '\uFEFF# {{title.text}}\n{{> said}}')
  const { template } = await load('one-pager', 'a')
  expect(template.main.text).toBe('# {{title.text}}\n{{> said}}')
  expect(template.theme.name).toBe('chancery')
  expect(
    (await listTemplates({ roots: [join(folder, 'a')], workingFolder: folder })).map(
      ({ kind }) => kind,
    ),
  ).toEqual(expect.arrayContaining(['one-pager', 'policy-brief']))
})

test.each(['policy-breif', 'policy'])(
  'an unknown kind is told with those there are: %s',
  async (kind) => {
    const error = await attempt(load(kind))
    expect(error.code).toBe('compose/template-not-found')
    expect(error.message).toContain('`policy-brief`')
    expect(error.hint).toBe('Did you mean `policy-brief`?')
  },
)

test.each(['../secret', '/etc', 'a/b', '..', 'a\\b'])(
  'a kind cannot lead out of the templates: %s',
  async (kind) => {
    expect((await attempt(load(kind))).code).toBe('compose/template-outside-root')
  },
)

test.each(['', '.hidden', 'shared\0'])('a name that is no kind is not found: %j', async (kind) => {
  expect((await attempt(load(kind))).code).toBe('compose/template-not-found')
})

test('a link cannot lead out of the templates', async () => {
  await write('secret.txt', 'secret')
  await mkdir(join(folder, 'a/policy-brief/partials'), { recursive: true })
  await symlink(join(folder, 'secret.txt'), join(folder, 'a/policy-brief/partials/outlook.md.hbs'))
  expect((await attempt(load('policy-brief', 'a'))).code).toBe('compose/template-outside-root')
  await rm(join(folder, 'a'), { recursive: true })
  await mkdir(join(folder, 'a'))
  await mkdir(join(folder, 'elsewhere'))
  await write('elsewhere/template.md.hbs', 'x')
  await symlink(join(folder, 'elsewhere'), join(folder, 'a/policy-brief'))
  expect((await attempt(load('policy-brief', 'a'))).code).toBe('compose/template-outside-root')
})

test('a template file that is not text is refused', async () => {
  await mkdir(join(folder, 'a/policy-brief'), { recursive: true })
  await writeFile(
    join(folder, 'a/policy-brief/template.md.hbs'),
    new Uint8Array([0xff, 0xfe, 0x80]),
  )
  const error = await attempt(load('policy-brief', 'a'))
  expect(error.code).toBe('compose/bad-template')
  expect(error.message).toContain('not UTF-8')
})

test('a folder in place of a template file is refused', async () => {
  await mkdir(join(folder, 'a/policy-brief/template.md.hbs'), { recursive: true })
  expect((await attempt(load('policy-brief', 'a'))).message).toContain('it is a folder')
})

async function attempt(work: Promise<unknown>): Promise<BriefingError> {
  try {
    await work
  } catch (error) {
    if (error instanceof BriefingError) return error
    throw error
  }
  throw new Error('Expected a BriefingError')
}

test('what is wrong with labels is told of every language and file at once', async () => {
  await write('policy-brief/labels.en.json', '{ "kind": 3, "annex": 4 }')
  await write('policy-brief/labels.fr.json', '{ "kind": "Note" "annex": "Annexe" }')
  await write('shared/labels.fr.json', '{ "page-of": "Page" }')
  const error = await attempt(loadTemplate('policy-brief', { roots: [folder] }))
  const places = diagnosticsOf(error).map(({ place }) => [
    place?.file.split('/').at(-1),
    place?.column,
  ])
  expect(places).toEqual([
    ['labels.en.json', 3],
    ['labels.en.json', 14],
    ['labels.fr.json', 18],
    ['labels.fr.json', 3],
  ])
})

test('what is wrong with labels and with the theme is told at once', async () => {
  await write('policy-brief/labels.en.json', '{ "kind": 3 }')
  await write('policy-brief/theme.json', '{ "colour": { "accent": "#000000" } }')
  await expect(loadTemplate('policy-brief', { roots: [folder] })).rejects.toMatchObject({
    code: 'compose/bad-labels',
    others: [{ code: 'compose/bad-theme', hint: 'Did you mean `colours`?' }],
  })
})

test('a place in the words of another language that nothing fills is told where it stands', async () => {
  const labels = [
    '{ "pageOf": "Page {pgae} sur {pages}",',
    '  "slotsOpenOne": "{count}", "kind": "Note {sic}" }',
  ]
  await write('policy-brief/labels.fr.json', labels.join('\n'))
  const { template } = await loadTemplate('policy-brief', { roots: [folder] })
  expect(
    template.findings?.map(({ message, hint, place }) => [
      message,
      hint,
      place?.line,
      place?.column,
    ]),
  ).toEqual([
    [
      'Cannot fill `{pgae}` of the label `pageOf`: found nothing of that name, expected `{page}` or `{pages}`.',
      'Did you mean `page`?',
      1,
      3,
    ],
    [
      'Cannot fill `{sic}` of the label `kind`: found nothing of that name, expected words without a place.',
      undefined,
      2,
      30,
    ],
  ])
})

test('a place that only another language has may be given by the template', async () => {
  await write('policy-brief/labels.en.json', '{ "dues": "Dues" }')
  await write('policy-brief/labels.fr.json', '{ "dues": "Droits de {who}" }')
  await write('policy-brief/template.md.hbs', '# {{label "dues" who=title.text}}\n')
  const { template } = await loadTemplate('policy-brief', { roots: [folder] })
  expect(template.findings).toEqual([])
})

test('a label file may name its schema', async () => {
  const labels = '{ "$schema": "../../schemas/labels.schema.json", "kind": "House brief" }'
  await write('policy-brief/labels.en.json', labels)
  const { template } = await loadTemplate('policy-brief', { roots: [folder] })
  expect(template.labels['en']).toMatchObject({ kind: 'House brief' })
  expect(template.labels['en']).not.toHaveProperty('$schema')
})
