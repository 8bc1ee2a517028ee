import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { readTables } from '../../../../src/render/pdf/open-type/font-tables.ts'
import { readPostScript } from '../../../../src/render/pdf/open-type/read-post-script.ts'
import { fonts } from '../support.ts'

test('reads the name, pitch and slope of every face as fontkit does', () => {
  expect(fonts.size).toBeGreaterThan(5)
  for (const [name, bytes] of fonts) {
    const font = create(Buffer.from(bytes))
    if ('fonts' in font) throw new Error(`${name} holds several fonts`)
    const { postscriptName, italicAngle, post } = font
    const isFixedPitch = Boolean(post.isFixedPitch)
    expect(readPostScript(bytes), name).toEqual({ name: postscriptName, isFixedPitch, italicAngle })
  }
})

test('leaves a name in another language, or in letters it should not have, to fontkit', () => {
  const [first] = fonts.values()
  if (first === undefined) throw new Error('no fonts')
  for (const change of [
    (record: number) => [record + 4, 0x407],
    (_: number, text: number) => [text, 0xe9],
  ] as const) {
    const bytes = Uint8Array.from(first)
    const table = readTables(bytes).get('name')
    if (table === undefined) throw new Error('no names')
    for (let record = 6; record < 6 + 12 * table.getUint16(2); record += 12) {
      if (table.getUint16(record + 6) !== 6) continue
      const [at = 0, unit = 0] = change(record, table.getUint16(4) + table.getUint16(record + 10))
      table.setUint16(at, unit)
    }
    expect(readPostScript(bytes)).toBeUndefined()
  }
})
