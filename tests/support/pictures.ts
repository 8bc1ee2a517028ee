import { encode } from 'fast-png'
import { readPicture } from '../../src/build/pictures/read-picture.ts'
import type { Asset, Assets, Picture } from '../../src/model/picture.ts'

/** A PNG file of some colours: red, green and blue in stripes, the last half seen through where it has alpha. */
export function pngOf({
  width = 12,
  height = 8,
  channels = 3,
}: {
  width?: number
  height?: number
  channels?: 1 | 2 | 3 | 4
} = {}): Uint8Array {
  const data = new Uint8Array(width * height * channels)
  for (let index = 0; index < data.length; index++) {
    const pixel = Math.floor(index / channels)
    const sample = index % channels
    const isAlpha = channels % 2 === 0 && sample === channels - 1
    data[index] = isAlpha ? (pixel % 2 === 0 ? 255 : 128) : sample === pixel % 3 ? 220 : 30
  }
  return encode({ width, height, data, channels })
}

export const svgOf = (content: string, attributes = 'width="120" height="40"') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`,
  )

export const SIGN = svgOf(
  '<style>.a { fill: #1f3a5f }</style><circle class="a" cx="20" cy="20" r="16"/><path d="M44 8h70v8h-70z" fill="#8a4b00"/><rect x="44" y="24" width="48" height="8" rx="2" opacity=".6"/>',
)

/** The picture in a file, which must be one. */
export async function pictureIn(bytes: Uint8Array): Promise<Picture> {
  const found = await readPicture(bytes)
  if ('fault' in found) throw new Error(found.fault)
  return found.picture
}

const asset = (name: string, picture: Picture): readonly [string, Asset] => [
  name,
  { path: `templates/shared/${name}`, picture },
]

/** What the documents of `tests/support` show. */
export const assets: Assets = Object.fromEntries([
  asset('assets/berths.png', await pictureIn(pngOf({ channels: 4 }))),
  asset('assets/sign.svg', await pictureIn(SIGN)),
])
