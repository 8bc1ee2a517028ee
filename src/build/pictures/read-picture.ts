import type { PictureReading } from './picture-reading.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'
import { readSvg } from './read-svg.ts'

/** Longer files are not for pages: a photograph as wide as a page, at 300 dots to the inch, takes less. Bytes. */
export const MAX_PICTURE_BYTES = 5_000_000

/**
 * The picture in a file, told by its first bytes and not by its name. What a file says beside the picture (where and
 * when it was taken, by whom, with what) is left behind.
 */
export async function readPicture(bytes: Uint8Array): Promise<PictureReading> {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return readPng(bytes)
  if (startsWith(bytes, [0xff, 0xd8])) return readJpeg(bytes)
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096))
  if (/<svg[\s>]|<svg:svg[\s>]|<!DOCTYPE svg/u.test(head)) return readSvg(bytes)
  return {
    fault: 'found neither a PNG, a JPEG nor an SVG file, expected one of these',
    hint: 'Save it anew in one of these formats; its name does not tell.',
  }
}

/** Of a file that was not even read. */
export const tooLarge: PictureReading = {
  fault: `found a file of more than ${MAX_PICTURE_BYTES / 1e6} MB, expected a smaller one`,
  hint: 'Save it with fewer pixels: 300 to the inch of what is printed are enough.',
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
