import { readFileSync } from 'node:fs'
import type { Font } from 'fontkit'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { createTrueTypeSubsetter } from '../../../../src/render/pdf/open-type/subset-true-type.ts'

const packages = new URL('../../../../node_modules/@expo-google-fonts/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, packages))

const files = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
]

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes))
  if ('fonts' in font) throw new Error('a collection of fonts')
  return font
}

const look = (font: Font, id: number) => {
  const { path, advanceWidth } = font.getGlyph(id)
  return `${advanceWidth} ${path.toSVG()}`
}

describe.each(files)('the subset of %s', (file) => {
  const bytes = read(file)
  const subset = createTrueTypeSubsetter(bytes)
  const font = open(bytes)

  test('has every glyph as it was, at its new number', () => {
    // Two glyphs of three, the last first: those that are composed come before and behind their parts.
    const glyphs = Array.from({ length: font.numGlyphs }, (_, id) => id)
      .filter((id) => id % 3 !== 0)
      .reverse()
    const cut = open(subset?.([undefined, ...glyphs]) ?? new Uint8Array())
    const wrong = glyphs.filter((id, index) => look(cut, index + 1) !== look(font, id))
    expect(wrong).toEqual([])
  })

  test('is blank at numbers without a glyph, and small', () => {
    const id = font.glyphForCodePoint(0x2022).id || font.glyphForCodePoint(0x5d0).id
    const glyphs = Array.from({ length: 100 }, (_, number) => (number === 70 ? id : undefined))
    const program = subset?.(glyphs) ?? new Uint8Array()
    const cut = open(program)
    expect(look(cut, 70)).toBe(look(font, id))
    expect(look(cut, 69)).toBe('0 ')
    expect(program.length).toBeLessThan(2000)
  })
})

test('takes outlines of TrueType only', () => {
  const bytes = Buffer.from(read('amiri/400Regular/Amiri_400Regular.ttf'))
  const tag = bytes.indexOf('glyf')
  bytes.write('CFF ', tag)
  expect(createTrueTypeSubsetter(bytes)).toBeUndefined()
})
