import { inflateSync } from 'node:zlib'
import { decode } from 'fast-png'
import type { PictureReading } from './picture-reading.ts'
import { broken, pixelsToPt, sizeFault } from './pixels.ts'

/** Length, type and checksum of a chunk, around its content. */
const CHUNK_OVERHEAD = 12
const SIGNATURE_LENGTH = 8

/** What shows: size, colours, pixels, transparency. Times, texts and profiles do not. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/** Samples a pixel has, by colour type (PNG specification, 11.2.2). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Chunk {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** A PNG file with the chunks that show, every pixel of it decoded once: what is read here can be shown. */
export function readPng(bytes: Uint8Array): PictureReading {
  const chunks = chunksOf(bytes)
  const [header] = chunks
  if (header?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') {
    return broken('PNG', 'a file that breaks off')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + header.start + 8, 13)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const fault = sizeFault(width, height)
  if (fault !== undefined) return fault
  const [depth, colourType, isInterlaced] = [
    view.getUint8(8),
    view.getUint8(9),
    view.getUint8(12) > 0,
  ]
  if (isInterlaced && depth < 8) {
    return {
      fault: 'found an interlaced picture of few colours, expected one that is not interlaced',
      hint: 'Save it anew without interlacing.',
    }
  }
  const kept = joinChunks(bytes, chunks)
  try {
    // Interlaced rows are short and many: seven passes, each with rows of its own.
    const rows = isInterlaced ? 7 * height : height
    const row = Math.ceil((width * depth * (CHANNELS[colourType] ?? 4)) / 8) + 1
    inflateSync(joinData(bytes, chunks), { maxOutputLength: rows * row + 64 })
    decode(kept, { checkCrc: true })
  } catch {
    return broken('PNG', 'pixels that cannot be read')
  }
  const size = { width: pixelsToPt(width), height: pixelsToPt(height) }
  return { picture: { format: 'png', bytes: kept, ...size } }
}

/** The chunks up to the last, or to where the file breaks off. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let start = SIGNATURE_LENGTH; start + CHUNK_OVERHEAD <= bytes.length; ) {
    const end = start + CHUNK_OVERHEAD + view.getUint32(start)
    if (end > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    chunks.push({ type, start, end })
    if (type === 'IEND') break
    start = end
  }
  return chunks
}

function joinChunks(bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const kept = chunks.filter(({ type }) => KEPT.includes(type))
  return new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, SIGNATURE_LENGTH),
      ...kept.map(({ start, end }) => bytes.subarray(start, end)),
    ]),
  )
}

function joinData(bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const content = ({ start, end }: Chunk) => bytes.subarray(start + 8, end - 4)
  return Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(content))
}
