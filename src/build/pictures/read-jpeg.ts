import type { PictureReading } from './picture-reading.ts'
import { broken, pixelsToPt, sizeFault } from './pixels.ts'

/** Marker codes of ISO/IEC 10918-1, table B.1. */
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const COMMENT = 0xfe
const EXIF = 0xe1
/** APP0 (JFIF), APP2 (colour profile) and APP14 (how colours are coded) show; the others tell about the picture. */
const SHOWN_APPLICATION_DATA = [0xe0, 0xe2, 0xee]

interface Segment {
  readonly marker: number
  readonly start: number
  readonly end: number
}

/** A JPEG file with what shows of it. */
export function readJpeg(bytes: Uint8Array): PictureReading {
  const { segments, scan } = segmentsOf(bytes)
  const frame = segments.find(({ marker }) => isFrame(marker))
  if (frame === undefined || scan === undefined || !isEnded(bytes)) {
    return broken('JPEG', 'a file that breaks off')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.start, frame.end - frame.start)
  if (view.byteLength < 10) return broken('JPEG', 'a head without a size')
  const [height, width, components] = [view.getUint16(5), view.getUint16(7), view.getUint8(9)]
  const fault = sizeFault(width, height)
  if (fault !== undefined) return fault
  if (view.getUint8(4) !== 8 || (components !== 1 && components !== 3)) {
    return {
      fault: `found ${components === 4 ? 'the colours of a printing press (CMYK)' : 'unusual colours'}, expected RGB or grey with 8 bits`,
      hint: 'Save it anew in sRGB.',
    }
  }
  if (segments.some((segment) => orientationOf(bytes, segment) > 1)) {
    return {
      fault: 'found a picture that is to be turned when shown, expected one stored upright',
      hint: 'Open it in a graphics program and save it anew: programs differ on turning it.',
    }
  }
  const kept = segments.filter(({ marker }) => isShown(marker))
  const parts = [
    bytes.subarray(0, 2),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
    bytes.subarray(scan),
  ]
  const size = { width: pixelsToPt(width), height: pixelsToPt(height) }
  return { picture: { format: 'jpeg', bytes: new Uint8Array(Buffer.concat(parts)), ...size } }
}

/** The segments before the first scan, and where that begins. */
function segmentsOf(bytes: Uint8Array): {
  readonly segments: readonly Segment[]
  readonly scan: number | undefined
} {
  const segments: Segment[] = []
  let start = 2
  while (start + 4 <= bytes.length && bytes[start] === 0xff) {
    const marker = bytes[start + 1] ?? 0
    if (marker === START_OF_SCAN) return { segments, scan: start }
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      start += 1
      continue
    }
    const end = start + 2 + ((bytes[start + 2] ?? 0) << 8) + (bytes[start + 3] ?? 0)
    if (end > bytes.length) break
    segments.push({ marker, start, end })
    start = end
  }
  return { segments, scan: undefined }
}

/** Start of frame: `SOF0` to `SOF15`, but for the three codes among them that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function isShown(marker: number): boolean {
  if (marker === COMMENT) return false
  return marker < 0xe0 || marker > 0xef || SHOWN_APPLICATION_DATA.includes(marker)
}

/** Some programs leave bytes behind the end. */
function isEnded(bytes: Uint8Array): boolean {
  return bytes.lastIndexOf(END_OF_IMAGE) > 2 && bytes[bytes.lastIndexOf(END_OF_IMAGE) - 1] === 0xff
}

/** How a picture is to be turned, by its EXIF data (tag 0x0112): 1 for upright. */
function orientationOf(bytes: Uint8Array, { marker, start, end }: Segment): number {
  const tiff = start + 10
  if (marker !== EXIF || end - tiff < 8) return 1
  const view = new DataView(bytes.buffer, bytes.byteOffset + tiff, end - tiff)
  const isLittle = view.getUint16(0) === 0x4949
  const table = view.getUint32(4, isLittle)
  if (table + 2 > view.byteLength) return 1
  const count = view.getUint16(table, isLittle)
  for (let index = 0; index < count; index++) {
    const entry = table + 2 + 12 * index
    if (entry + 12 > view.byteLength) return 1
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle)
  }
  return 1
}
