import { decode, encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../../src/build/pictures/read-picture.ts'
import { pngOf, SIGN, svgOf } from '../../support/pictures.ts'

const faultOf = async (bytes: Uint8Array) => {
  const found = await readPicture(bytes)
  return 'fault' in found ? found.fault : undefined
}

/** The segments of a JPEG file: its marker and what follows the length. */
const segment = (marker: number, ...content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
]
const FRAME = segment(0xc0, 8, 0, 20, 0, 30, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1)
const SCAN = [...segment(0xda, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0), 1, 2, 3, 0xff, 0xd9]
const jpegOf = (...segments: readonly (readonly number[])[]) =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...SCAN])

describe('a PNG file', () => {
  test('is as large as its pixels, 96 to the inch', async () => {
    const found = await readPicture(pngOf({ width: 96, height: 48 }))
    expect(found).toMatchObject({ picture: { format: 'png', width: 72, height: 36 } })
  })

  test('leaves behind what it says beside the picture', async () => {
    const png = decode(pngOf())
    const text = { Author: 'Ana Morel', Location: 'pier 4' }
    const found = await readPicture(encode({ ...png, text }))
    const bytes = 'picture' in found ? found.picture.bytes : new Uint8Array()
    expect(decode(bytes).text).toEqual({})
    expect(decode(bytes).data).toEqual(png.data)
  })

  test('that breaks off, is doctored or far too large is refused', async () => {
    const whole = pngOf({ width: 40, height: 40 })
    expect(await faultOf(whole.subarray(0, 60))).toContain('a file that breaks off')
    const doctored = Uint8Array.from(whole)
    doctored.fill(0, 45, 52)
    expect(await faultOf(doctored)).toContain('pixels that cannot be read')
    const huge = Uint8Array.from(whole)
    new DataView(huge.buffer).setUint32(16, 60_000)
    expect(await faultOf(huge)).toContain('found 60000 by 40 pixels, expected 25 million at most')
  })
})

describe('a JPEG file', () => {
  test('keeps what shows and no more', async () => {
    const exif = segment(0xe1, ...Buffer.from('Exif\0\0secret place'))
    const comment = segment(0xfe, ...Buffer.from('made by'))
    const profile = segment(0xe2, ...Buffer.from('ICC_PROFILE'))
    const found = await readPicture(jpegOf(exif, profile, comment, FRAME))
    expect(found).toMatchObject({ picture: { format: 'jpeg', width: 22.5, height: 15 } })
    const bytes = 'picture' in found ? found.picture.bytes : new Uint8Array()
    expect(bytes).toEqual(jpegOf(profile, FRAME))
  })

  test('in the colours of a press, turned, or broken is refused', async () => {
    const press = segment(0xc0, 8, 0, 20, 0, 30, 4, 1, 0x11, 0)
    expect(await faultOf(jpegOf(press))).toContain('(CMYK)')
    const orientation = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    const turned = segment(0xe1, ...Buffer.from('Exif\0\0'), ...orientation)
    expect(await faultOf(jpegOf(turned, FRAME))).toContain('is to be turned when shown')
    expect(await faultOf(jpegOf(FRAME).subarray(0, -4))).toContain('a file that breaks off')
  })
})

describe('an SVG file', () => {
  test('becomes a drawing of paths, the same each time, and a PNG of it', async () => {
    const [first, second] = [await readPicture(SIGN), await readPicture(SIGN)]
    expect(first).toEqual(second)
    if ('fault' in first) throw new Error(first.fault)
    expect(first.picture).toMatchObject({ format: 'svg', width: 90, height: 30 })
    const drawing = new TextDecoder().decode(first.picture.bytes)
    expect(drawing.match(/<path/g)).toHaveLength(3)
    expect(drawing).not.toContain('style')
    expect(decode(first.picture.raster ?? new Uint8Array())).toMatchObject({ width: 1600 })
  })

  test.each([
    ['<script>alert(1)</script><path d="M0 0h9v9z"/>', 'a script'],
    ['<path onclick="x()" d="M0 0h9v9z"/>', 'a script'],
    ['<image href="https://example.org/x.png"/>', 'a picture inside the drawing'],
    ['<use xlink:href="https://example.org/x.svg#a"/>', 'outside of itself'],
    ['<path fill="url(https://example.org/x.svg#a)" d="M0 0h9v9z"/>', 'outside of itself'],
    ['<style>@import "x.css";</style><path d="M0 0h9v9z"/>', 'a style sheet outside of itself'],
    ['<text x="1" y="9">Harbour</text>', 'text, for which fonts would be needed'],
    ['<foreignObject/><path d="M0 0h9v9z"/>', 'parts that are no drawing'],
    ['<path d="M0 0h9v9z">', 'a mistake in its XML'],
    ['', 'nothing to see'],
    [
      '<g id="a"><path d="M0 0h9v9z"/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>',
      'parts that use parts that use others',
    ],
    [`${'<g>'.repeat(200)}${'</g>'.repeat(200)}`, 'elements more than 100 deep'],
  ])('with %s is refused', async (content, fault) => {
    expect(await faultOf(svgOf(content))).toContain(fault)
  })

  test('with entities of its own is refused', async () => {
    const text = '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'
    expect(await faultOf(new TextEncoder().encode(text))).toContain('entities of its own')
  })
})

test('what is none of the three is told, whatever its name says', async () => {
  expect(await faultOf(new TextEncoder().encode('GIF89a'))).toContain(
    'found neither a PNG, a JPEG nor an SVG file',
  )
})
