import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadFonts } from '../../../src/build/themes/load-fonts.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { fontFilesOf } from '../../../src/model/theme.ts'
import { theme } from '../../render/pdf/support.ts'

const withSerif = (regular: string): Theme => ({
  ...theme,
  fonts: { ...theme.fonts, serif: { ...theme.fonts.serif, regular } },
})

test('reads every font file of a theme from installed packages', async () => {
  const fonts = await loadFonts(theme)
  expect([...fonts.keys()]).toEqual(fontFilesOf(theme))
  for (const bytes of fonts.values()) expect(bytes.length).toBeGreaterThan(10_000)
})

test('reads each file once per process', async () => {
  const [first, second] = [await loadFonts(theme), await loadFonts(theme)]
  for (const [name, bytes] of first) expect(second.get(name)).toBe(bytes)
})

test('reads a font from the folder of the template', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  const [, path = ''] = theme.fonts.serif.regular.split('npm:')
  const file = fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url))
  copyFileSync(file, join(folder, 'own.ttf'))
  const fonts = await loadFonts(withSerif('own.ttf'), [folder])
  expect(fonts.get('own.ttf')?.length).toBeGreaterThan(10_000)
})

test('names every font file that is not there', async () => {
  const broken = withSerif('npm:@nobody/nothing/x.ttf')
  await expect(loadFonts(broken)).rejects.toMatchObject({
    code: 'render/missing-font',
    message: expect.stringContaining('`npm:@nobody/nothing/x.ttf`'),
  })
})

test('takes optional fonts where they are there, and does without the others', async () => {
  const [fallback] = theme.fonts.fallback
  if (fallback === undefined) throw new Error('no fallback')
  const optional = { ...fallback, optional: true }
  const absent = { ...optional, regular: 'npm:@nobody/nothing/x.ttf', bold: 'y.ttf' }
  const own = { ...theme.fonts, fallback: [optional, absent] }
  const fonts = await loadFonts({ ...theme, fonts: own })
  expect(fonts.has(fallback.regular)).toBe(true)
  expect(fonts.has(absent.regular)).toBe(false)
})

test('finds a font package that only the project has installed', async () => {
  const project = mkdtempSync(join(tmpdir(), 'project-'))
  const folder = join(project, 'node_modules', 'some-fonts')
  mkdirSync(folder, { recursive: true })
  const [, path = ''] = theme.fonts.serif.regular.split('npm:')
  const file = fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url))
  copyFileSync(file, join(folder, 'own.ttf'))
  const fonts = await loadFonts(withSerif('npm:some-fonts/own.ttf'), [], project)
  expect(fonts.get('npm:some-fonts/own.ttf')?.length).toBeGreaterThan(10_000)
})

test('takes no file from outside the template', async () => {
  await expect(loadFonts(withSerif('../x.ttf'), ['/tmp'])).rejects.toMatchObject({
    code: 'render/missing-font',
  })
})

test('follows no link out of the template, and takes no absolute path', async () => {
  const [outside, folder] = [
    mkdtempSync(join(tmpdir(), 'fonts-')),
    mkdtempSync(join(tmpdir(), 'fonts-')),
  ]
  const [, path = ''] = theme.fonts.serif.regular.split('npm:')
  const file = fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url))
  copyFileSync(file, join(outside, 'own.ttf'))
  symlinkSync(join(outside, 'own.ttf'), join(folder, 'linked.ttf'))
  for (const name of ['linked.ttf', join(outside, 'own.ttf')]) {
    await expect(loadFonts(withSerif(name), [folder])).rejects.toMatchObject({
      code: 'render/missing-font',
    })
  }
})
