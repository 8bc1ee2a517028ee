import { deflateSync } from 'node:zlib'
import type { Reference } from 'pdfkit'
import { formatDictionary, formatValue } from './pdf-syntax.ts'

/** What a file has under one number: an object of pdfkit's, or the finished syntax of one that is no stream. */
export type NumberedObject = Reference | string

interface Trailer {
  readonly root: Reference
  readonly info: Reference
  readonly identifier: Uint8Array
}

/** Objects in one object stream: with more a reader unpacks more to get at one, with fewer they pack worse. */
const PACKED_TOGETHER = 500

/** Of zlib: more takes half as long again, and makes a file smaller by a thirtieth at best. */
const LEVEL = 4

/** In bytes; packing a shorter stream gains nothing to speak of. */
const MIN_PACKED_LENGTH = 256

/**
 * A PDF 1.7 file of the objects with the numbers 1, 2 and so on. Those that are no streams are packed together in object
 * streams, and the table of where each stands is a stream, too (ISO 32000-1, 7.5.7 and 7.5.8): a tagged document has
 * thousands of small objects, which packed one by one would be most of the file.
 */
export function saveFile(objects: readonly NumberedObject[], trailer: Trailer): Uint8Array {
  const file = createWriter()
  const places: Place[] = [{ type: 0, first: 0, second: 0xffff }]
  const addStream = (id: number, entries: Entries, content: Content) => {
    places[id] = { type: 1, first: file.length(), second: 0 }
    file.writeStream(id, entries, content)
  }
  const small: SmallObject[] = []
  objects.forEach((object, index) => {
    const id = index + 1
    if (typeof object === 'string') small.push([id, object])
    else if (object.buffer.length === 0) small.push([id, formatValue(object.data)])
    else addStream(id, ownEntries(object), contentOf(object))
  })
  let next = objects.length + 1
  for (let start = 0; start < small.length; start += PACKED_TOGETHER, next++) {
    const members = small.slice(start, start + PACKED_TOGETHER)
    members.forEach(([id], second) => {
      places[id] = { type: 2, first: next, second }
    })
    const { entries, bytes } = objectStream(members)
    addStream(next, entries, { bytes, isPacked: true })
  }
  const start = file.length()
  places[next] = { type: 1, first: start, second: 0 }
  file.writeStream(next, tableEntries(next + 1, trailer), { bytes: table(places), isPacked: true })
  file.write(`startxref\n${start}\n%%EOF\n`)
  return file.bytes()
}

type Entries = readonly (readonly [key: string, value: unknown])[]
type SmallObject = readonly [id: number, text: string]

interface Content {
  readonly bytes: Uint8Array
  readonly isPacked: boolean
}

function createWriter() {
  const chunks: Uint8Array[] = []
  let length = 0
  const write = (chunk: string | Uint8Array) => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
    chunks.push(bytes)
    length += bytes.length
  }
  // Four bytes that no text has say that this is a binary file.
  write('%PDF-1.7\n%\u00FF\u00FF\u00FF\u00FF\n')
  return {
    write,
    length: () => length,
    bytes: () => new Uint8Array(Buffer.concat(chunks, length)),
    writeStream(id: number, entries: Entries, { bytes, isPacked }: Content) {
      const packed = isPacked ? deflateSync(bytes, { level: LEVEL }) : bytes
      const filter: Entries = isPacked ? [['Filter', 'FlateDecode']] : []
      write(
        `${id} 0 obj\n${formatDictionary([...entries, ...filter, ['Length', packed.length]])}\n`,
      )
      write('stream\n')
      write(packed)
      write('\nendstream\nendobj\n')
    },
  }
}

/** Without those that follow from what the file does with the bytes. */
function ownEntries({ data, compress }: Reference): Entries {
  return Object.entries(data).filter(([key]) => key !== 'Length' && !(compress && key === 'Filter'))
}

function contentOf({ buffer, compress }: Reference): Content {
  const [first] = buffer
  const bytes = buffer.length === 1 && first !== undefined ? first : Buffer.concat(buffer)
  return { bytes, isPacked: compress && bytes.length >= MIN_PACKED_LENGTH }
}

/** Numbers and places of the objects, then the objects (ISO 32000-1, 7.5.7). */
function objectStream(members: readonly SmallObject[]) {
  let header = ''
  let body = ''
  for (const [id, text] of members) {
    header += `${id} ${body.length} `
    body += `${text}\n`
  }
  const entries = Object.entries({ Type: 'ObjStm', N: members.length, First: header.length })
  return { entries, bytes: Buffer.from(header + body, 'latin1') }
}

/** Where an object stands (ISO 32000-1, table 18). */
interface Place {
  readonly type: 0 | 1 | 2
  readonly first: number
  readonly second: number
}

/** Bytes of the three fields of a row. */
const WIDTHS = [1, 4, 2] as const
const ROW = 7
/** The PNG filter that keeps of a row how it differs from the one above: rows differ little, so they pack well. */
const UP = 2

function tableEntries(size: number, { root, info, identifier }: Trailer): Entries {
  return Object.entries({
    Type: 'XRef',
    Size: size,
    W: WIDTHS,
    Root: root,
    Info: info,
    ID: [identifier, identifier],
    DecodeParms: { Predictor: 10 + UP, Columns: ROW },
  })
}

function table(places: readonly Place[]): Uint8Array {
  const plain = Buffer.alloc(places.length * ROW)
  places.forEach(({ type, first, second }, index) => {
    const at = index * ROW
    plain.writeUInt8(type, at)
    plain.writeUInt32BE(first, at + 1)
    plain.writeUInt16BE(second, at + 5)
  })
  const bytes = new Uint8Array(places.length * (ROW + 1))
  for (let at = 0, to = 0; at < plain.length; at++) {
    if (at % ROW === 0) bytes[to++] = UP
    bytes[to++] = (plain[at] ?? 0) - (at < ROW ? 0 : (plain[at - ROW] ?? 0))
  }
  return bytes
}
