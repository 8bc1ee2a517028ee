import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadTemplate } from '../../../src/build/templates/load-template.ts'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { pngOf, SIGN } from '../../support/pictures.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-themes-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

const load = (theme?: string, kind = 'policy-brief') =>
  loadTemplate(kind, { roots: [join(folder, 'a')], workingFolder: folder, theme })

const themeOf = async (theme?: string, kind?: string) => (await load(theme, kind)).template.theme

test.each(['chancery', 'bulletin'])(
  'the theme %s is there for every kind, without a fault',
  async (name) => {
    for (const kind of ['policy-brief', 'quote-sheet']) {
      const { template } = await load(name, kind)
      expect(template.theme.name).toBe(name)
      expect(template.findings).toEqual([])
    }
  },
)

test('a theme of that name in the project comes before the built-in one', async () => {
  await write('a/themes/bulletin.json', '{ "name": "ours", "colours": { "accent": "#111111" } }')
  expect(await themeOf('bulletin')).toMatchObject({ name: 'ours', colours: { accent: '#111111' } })
})

test('what the project says of its look holds in every theme', async () => {
  await write('a/shared/theme.json', '{ "page": { "size": "Letter" } }')
  const { page, name, masthead } = await themeOf('bulletin')
  expect([page.size, name, masthead.style]).toEqual(['Letter', 'bulletin', 'band'])
})

test('a template may extend a theme by its name; the one asked for comes before it', async () => {
  await write('a/shared/theme.json', '{ "extends": "bulletin" }')
  expect((await themeOf()).name).toBe('bulletin')
  expect((await themeOf('chancery')).name).toBe('chancery')
})

test('the theme asked for may extend another by its name', async () => {
  await write('a/themes/navy.json', '{ "extends": "bulletin", "colours": { "accent": "#12355b" } }')
  expect(await themeOf('navy')).toMatchObject({ name: 'bulletin', colours: { accent: '#12355b' } })
})

test.each(['navy', 'chancery'])(
  'a theme %s of the project may extend the one used where nobody says which',
  async (name) => {
    await write(`a/themes/${name}.json`, '{ "extends": "chancery", "page": { "size": "Letter" } }')
    expect(await themeOf(name)).toMatchObject({ name: 'chancery', page: { size: 'Letter' } })
  },
)

test('a colour in which nothing is shown is told, with what was meant', async () => {
  await write(
    'a/shared/theme.json',
    `{
  "colours": { "acent": "#12355b", "brass": "#665500", "wine": "#5b1235" },
  "styles": { "title": { "colour": "wine" } }
}`,
  )
  const { template } = await load()
  expect(
    template.findings?.map(({ severity, hint, place }) => [severity, hint, place?.column]),
  ).toEqual([
    ['warning', 'Did you mean `accent`?', 16],
    ['warning', 'A style names it so: `"styles": { "title": { "colour": "brass" } }`.', 36],
  ])
})

test('themes that extend each other by name are refused', async () => {
  await write('a/themes/navy.json', '{ "extends": "sea" }')
  await write('a/themes/sea.json', '{ "extends": "navy" }')
  await expect(load('navy')).rejects.toMatchObject({
    code: 'compose/bad-theme',
    message: expect.stringContaining('that theme leads back here'),
    place: { file: join('a', 'themes', 'sea.json'), line: 1, column: 3 },
  })
})

test('an unknown theme is told with those there are', async () => {
  await write('a/themes/navy.json', '{ "name": "navy" }')
  await expect(load('buletin')).rejects.toMatchObject({
    code: 'compose/unknown-theme',
    message: expect.stringContaining('expected `bulletin` or `chancery` or `navy`'),
  })
  await expect(load('../../secret')).rejects.toMatchObject({ code: 'compose/unknown-theme' })
})

test('colours that can hardly be told apart are found, with their contrast and their place', async () => {
  await write('a/shared/theme.json', '{\n  "colours": { "muted": "#999999" }\n}')
  const { template } = await load()
  const [found, ...others] = checkTemplate(template)
  expect(found).toMatchObject({
    severity: 'warning',
    code: 'compose/low-contrast',
    message:
      'Cannot tell `muted` (#999999) from paper with ease: found a contrast of 2.84:1, expected 4.5:1 or more.',
    place: { file: join('a', 'shared', 'theme.json'), line: 2 },
  })
  expect(others.every(({ code }) => code === 'compose/low-contrast')).toBe(true)
})

test('pictures are those of the kind, then of all kinds, of the first folder that has them', async () => {
  await write('a/policy-brief/assets/maps/pier.png', pngOf({ width: 24 }))
  await write('a/shared/assets/maps/pier.png', pngOf({ width: 12 }))
  await write('a/shared/assets/sign.svg', SIGN)
  await write('a/shared/assets/notes.txt', 'no picture')
  await write('a/shared/assets/broken.png', 'no picture')
  await write(
    'a/policy-brief/partials/outlook.md.hbs',
    '![a](assets/maps/pier.png)\n\n![b](assets/broken.png)\n\n::figure{src="assets/sign.svg"}\n',
  )
  const { template, files } = await load()
  expect(Object.keys(template.assets ?? {})).toEqual([
    'assets/maps/pier.png',
    'assets/broken.png',
    'assets/sign.svg',
  ])
  expect(template.assets?.['assets/maps/pier.png']).toMatchObject({ picture: { width: 18 } })
  expect(template.assets?.['assets/broken.png']).toMatchObject({
    path: join('a', 'shared', 'assets', 'broken.png'),
    fault: expect.stringContaining('neither a PNG'),
  })
  expect(files).toContain(join(folder, 'a/shared/assets/sign.svg'))
})

test('only pictures that the template names are read', async () => {
  await write('a/shared/assets/pier.png', pngOf())
  await write('a/shared/assets/quay.png', pngOf())
  const partial = 'a/policy-brief/partials/outlook.md.hbs'
  const read = async (text: string) => {
    await write(partial, text)
    const { template, files } = await load()
    const named = ['pier', 'quay'].filter((name) => {
      const asset = template.assets?.[`assets/${name}.png`]
      return asset !== undefined && 'picture' in asset
    })
    expect(named).toEqual(
      ['pier', 'quay'].filter((name) =>
        files.includes(join(folder, `a/shared/assets/${name}.png`)),
      ),
    )
    return named
  }
  expect(await read('Nothing.\n')).toEqual([])
  expect(await read('![a](assets/quay.png)\n')).toEqual(['quay'])
  expect(await read('![a](assets/{{#if quotes}}pier{{else}}quay{{/if}}.png)\n')).toEqual([
    'pier',
    'quay',
  ])
})

test('a picture that a link leads to outside of the templates is refused', async () => {
  await write('secret.png', pngOf())
  await mkdir(join(folder, 'a/shared/assets'), { recursive: true })
  await symlink(join(folder, 'secret.png'), join(folder, 'a/shared/assets/x.png'))
  await write('a/policy-brief/partials/outlook.md.hbs', '![x](assets/x.png)\n')
  await expect(load()).rejects.toMatchObject({ code: 'compose/template-outside-root' })
})

const logo = (file: string) =>
  `{\n  "logo": { "file": "${file}", "alternative": "Harbour Office", "height": "9mm" }\n}`

test('a logo is a file of the theme that names it', async () => {
  await write('a/shared/assets/sign.svg', SIGN)
  await write('a/shared/theme.json', logo('assets/sign.svg'))
  expect((await load('bulletin')).template.logo).toMatchObject({ format: 'svg', width: 90 })
})

test.each([
  ['gone.svg', 'there is no such file'],
  ['bad.svg', 'found a script, expected a drawing of shapes alone'],
  ['../../secret.png', 'there is no such file'],
])('a logo %s is told where the theme names it', async (file, fault) => {
  await write('secret.png', pngOf())
  await write('a/shared/bad.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
  await write('a/shared/theme.json', logo(file))
  await expect(load()).rejects.toMatchObject({
    code: 'compose/bad-theme',
    message: expect.stringContaining(fault),
    place: { file: join('a', 'shared', 'theme.json'), line: 2 },
  })
})

test('a logo without its height is told at the logo', async () => {
  await write('a/shared/theme.json', '{\n  "logo": { "file": "a.png", "alternative": "Quay" }\n}')
  await expect(load()).rejects.toMatchObject({
    code: 'compose/bad-theme',
    message: 'Cannot use `logo` in the theme: found no `height`, expected one.',
    place: { file: join('a', 'shared', 'theme.json'), line: 2, column: 3 },
  })
})

test('a value that is none of those there are is told with these', async () => {
  await write('a/shared/theme.json', '{ "page": { "size": "A9" } }')
  await expect(load()).rejects.toMatchObject({
    message: 'Cannot use `page.size` in the theme: expected one of `A4`, `Letter`.',
  })
})

test.each([
  ['siez', 'Did you mean `size`?'],
  ['sparkle', '`REFERENCE.md` in the templates of Briefwright lists every key.'],
])('a setting there is not is told at its name, with what to do: %s', async (key, hint) => {
  await write('a/shared/theme.json', `{ "page": { "${key}": "A4" } }`)
  await expect(load()).rejects.toMatchObject({
    code: 'compose/bad-theme',
    place: { file: join('a', 'shared', 'theme.json'), line: 1, column: 13 },
    hint,
  })
})
